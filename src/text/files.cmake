# word_lists.S takes the lists in as bytes: the assembler must find them, and be run again when they change.
file(GLOB word_lists CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/templates/ord/*.tsv)
set_source_files_properties(${CMAKE_CURRENT_SOURCE_DIR}/text/word_lists.S PROPERTIES
  COMPILE_OPTIONS "-Wa,-I${PROJECT_SOURCE_DIR}/templates/ord"
  OBJECT_DEPENDS "${word_lists}")
