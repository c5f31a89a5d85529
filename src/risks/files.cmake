# matrix_files.S takes the risk matrices in as bytes: the assembler must find them, and be run again when they change.
file(GLOB risk_matrices CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/templates/risk/*.tsv)
set_source_files_properties(${CMAKE_CURRENT_SOURCE_DIR}/risks/matrix_files.S PROPERTIES
  COMPILE_OPTIONS "-Wa,-I${PROJECT_SOURCE_DIR}/templates/risk"
  OBJECT_DEPENDS "${risk_matrices}")
