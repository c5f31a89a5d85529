# The migrations are part of the program: made into a table of texts whenever one changes.
file(GLOB migrations CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/db/migrations/*/*.sql)
add_custom_command(
  OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/db/migration_files.cpp
  COMMAND ${CMAKE_COMMAND} -D folder=${CMAKE_CURRENT_SOURCE_DIR}/db/migrations
          -D output=${CMAKE_CURRENT_BINARY_DIR}/db/migration_files.cpp
          -P ${CMAKE_CURRENT_SOURCE_DIR}/db/migrations/embed.cmake
  DEPENDS ${migrations} ${CMAKE_CURRENT_SOURCE_DIR}/db/migrations/embed.cmake
  VERBATIM)
target_sources(delaktig_db PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/db/migration_files.cpp)
