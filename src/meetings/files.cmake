# picture_cards.S takes the cards in as bytes: the assembler must find them, and be run again when they change.
set_source_files_properties(${CMAKE_CURRENT_SOURCE_DIR}/meetings/picture_cards.S PROPERTIES
  COMPILE_OPTIONS "-Wa,-I${PROJECT_SOURCE_DIR}/templates/samtal"
  OBJECT_DEPENDS "${PROJECT_SOURCE_DIR}/templates/samtal/bilder.tsv")
