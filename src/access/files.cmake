# The .S files take their lists in as bytes: the assembler must find them, and be run again when they change.
set_source_files_properties(${CMAKE_CURRENT_SOURCE_DIR}/access/common_passwords.S PROPERTIES
  COMPILE_OPTIONS "-Wa,-I${CMAKE_CURRENT_SOURCE_DIR}/access/data"
  OBJECT_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/access/data/common_passwords.txt")
set_source_files_properties(${CMAKE_CURRENT_SOURCE_DIR}/access/house_words.S PROPERTIES
  COMPILE_OPTIONS "-Wa,-I${CMAKE_CURRENT_SOURCE_DIR}/access/data"
  OBJECT_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/access/data/house_words.tsv")
