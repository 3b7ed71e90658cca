# What keeps the self-contained program small; docs/adr/0014-one-file-that-needs-only-the-c-library.md says what each
# is worth. The planner and the reader of documents are built for speed, all around them for size.
set(RTR_SMALL cli terminal export words activity store course)
# But for two files: what each command reads a long journal with.
if(RTR_SELF_CONTAINED AND CMAKE_BUILD_TYPE STREQUAL Release)
  set_source_files_properties(src/store/files.cpp src/store/recall.cpp PROPERTIES COMPILE_OPTIONS -O2)
endif()

# And of `json` what reads and writes no journal and no batch.
if(RTR_SELF_CONTAINED AND CMAKE_BUILD_TYPE STREQUAL Release)
  set(rtr_json_seldom check_stages complaint problems read_protocol schema_fields write_failure write_forecast write_progress
                      write_protocol)
  list(TRANSFORM rtr_json_seldom REPLACE "(.+)" "src/json/\\1.cpp")
  set_source_files_properties(${rtr_json_seldom} PROPERTIES COMPILE_OPTIONS -Os)
endif()

# Builds `target`, the module `name`, so that what nothing refers to can be left out.
function(rtr_small_module target name)
  if(RTR_SELF_CONTAINED)
    target_compile_options(${target} PRIVATE -ffunction-sections -fdata-sections)
    if(name IN_LIST RTR_SMALL AND CMAKE_BUILD_TYPE STREQUAL Release)
      target_compile_options(${target} PRIVATE -Os)
    endif()
  endif()
endfunction()

# Addresses to be set at the start take 2 KB instead of 120 KB where the linker can pack them.
include(CheckLinkerFlag)
check_linker_flag(CXX -Wl,-z,pack-relative-relocs RTR_PACKS_RELOCATIONS)

# Links `program` with all it needs but the C library.
function(rtr_small_program program)
  if(RTR_SELF_CONTAINED AND NOT APPLE)
    target_link_options(${program} PRIVATE -static-libstdc++ -static-libgcc -Wl,--gc-sections -Wl,--as-needed
                        $<$<BOOL:${RTR_PACKS_RELOCATIONS}>:-Wl,-z,pack-relative-relocs>)
  endif()
endfunction()
