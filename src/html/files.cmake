# Style, script, icons and pictures become part of the program.
find_program(PYTHON3 python3 REQUIRED)
set(asset_folder ${CMAKE_SOURCE_DIR}/assets)
set(asset_build ${CMAKE_CURRENT_BINARY_DIR}/html_assets)
file(GLOB_RECURSE asset_sources CONFIGURE_DEPENDS ${asset_folder}/css/*.css ${asset_folder}/script/*.ts
  ${asset_folder}/icons/*.svg ${asset_folder}/pictures/* ${asset_folder}/fonts/*.woff2 ${asset_folder}/static/*)
add_custom_command(
  OUTPUT ${asset_build}/assets_data.S ${asset_build}/asset_symbols.inc ${asset_build}/asset_rows.inc
    ${asset_build}/icon_cases.inc ${asset_build}/picture_rows.inc
  COMMAND ${PYTHON3} ${asset_folder}/build.py ${asset_build}
  DEPENDS ${asset_sources} ${asset_folder}/build.py
  COMMENT "Packing style, script and pictures")
target_sources(delaktig_html PRIVATE ${asset_build}/assets_data.S ${asset_build}/asset_symbols.inc
  ${asset_build}/asset_rows.inc ${asset_build}/icon_cases.inc ${asset_build}/picture_rows.inc)
target_include_directories(delaktig_html PRIVATE ${asset_build})
set_source_files_properties(${asset_build}/assets_data.S PROPERTIES COMPILE_OPTIONS "-Wno-unused")
