# The invented municipality is part of the program: a changed file means a new object.
set_source_files_properties(${CMAKE_CURRENT_SOURCE_DIR}/demo/data_files.S PROPERTIES
  COMPILE_OPTIONS "-Wa,-I${CMAKE_CURRENT_SOURCE_DIR}/demo/data"
  OBJECT_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/demo/data/staff.toml;${CMAKE_CURRENT_SOURCE_DIR}/demo/data/people.toml;${CMAKE_CURRENT_SOURCE_DIR}/demo/data/themes.toml")
