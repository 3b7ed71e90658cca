# Installed packages only: scripts/try and scripts/test install them. docs/adr/0003-dependencies.md says why each is here.
find_package(fmt 9 REQUIRED)
set(RTR_FMT fmt::fmt)
if(RTR_STATIC)
  set(RTR_FMT fmt::fmt-header-only)  # Debian has the library as a shared one only
endif()
find_package(nlohmann_json 3.11 REQUIRED)
find_package(tl-expected REQUIRED)
find_package(CLI11 2.1 REQUIRED)
find_package(Threads REQUIRED)
find_package(pugixml 1.9 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(Boost 1.74 CONFIG REQUIRED)  # its headers alone
if(RTR_TESTS)
  find_package(Catch2 3 QUIET)
  if(NOT Catch2_FOUND)
    find_package(Catch2 2.13 REQUIRED)
  endif()
  # Not packaged everywhere; without it the properties are left out, and the build says so.
  find_package(rapidcheck QUIET)
  if(NOT rapidcheck_FOUND)
    message(WARNING "rapidcheck is not installed: tests/properties is left out")
  endif()
endif()
