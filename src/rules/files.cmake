# rule_files.S takes the rule sets in as bytes: the assembler must find them, and be run again when they change.
file(GLOB rule_sets CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/templates/rules/*.toml)
set_source_files_properties(${CMAKE_CURRENT_SOURCE_DIR}/rules/rule_files.S PROPERTIES
  COMPILE_OPTIONS "-Wa,-I${PROJECT_SOURCE_DIR}/templates/rules"
  OBJECT_DEPENDS "${rule_sets}")
