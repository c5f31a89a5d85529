# template_files.S takes the templates in as bytes: the assembler must find them, and be run again when they change.
file(GLOB plan_templates CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/templates/plan/*.toml)
set_source_files_properties(${CMAKE_CURRENT_SOURCE_DIR}/plans/template_files.S PROPERTIES
  COMPILE_OPTIONS "-Wa,-I${PROJECT_SOURCE_DIR}/templates/plan"
  OBJECT_DEPENDS "${plan_templates}")
