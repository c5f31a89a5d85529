# quality_questions.S takes the questions in as bytes: the assembler must find them, and be run again when they change.
set_source_files_properties(${CMAKE_CURRENT_SOURCE_DIR}/oversight/quality_questions.S PROPERTIES
  COMPILE_OPTIONS "-Wa,-I${PROJECT_SOURCE_DIR}/templates/egenkontroll"
  OBJECT_DEPENDS "${PROJECT_SOURCE_DIR}/templates/egenkontroll/fragor.tsv")
