# common_passwords.S takes the list in as bytes: the assembler must find it, and be run again when it changes.
set_source_files_properties(${CMAKE_CURRENT_SOURCE_DIR}/access/common_passwords.S PROPERTIES
  COMPILE_OPTIONS "-Wa,-I${CMAKE_CURRENT_SOURCE_DIR}/access/data"
  OBJECT_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/access/data/common_passwords.txt")
