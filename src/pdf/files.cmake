# fonts.S takes the fonts in as bytes: the assembler must find them, and be run again when they change.
file(GLOB pdf_fonts CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/assets/pdf/fonts/*.ttf)
set_source_files_properties(${CMAKE_CURRENT_SOURCE_DIR}/pdf/fonts.S PROPERTIES
  COMPILE_OPTIONS "-Wa,-I${PROJECT_SOURCE_DIR}/assets/pdf/fonts"
  OBJECT_DEPENDS "${pdf_fonts}")
target_compile_definitions(delaktig_pdf PUBLIC POINTERHOLDER_TRANSITION=4)
set_source_files_properties(${CMAKE_CURRENT_SOURCE_DIR}/pdf/drawings.S PROPERTIES
  COMPILE_OPTIONS "-Wa,-I${PROJECT_SOURCE_DIR}/assets/pdf"
  OBJECT_DEPENDS "${PROJECT_SOURCE_DIR}/assets/pdf/pictures.tsv")
