# Warnings for our own code, and the sanitizers, as one interface target.
add_library(rtr_warnings INTERFACE)
target_compile_options(rtr_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor
                                              -Wold-style-cast -Wcast-qual -Wimplicit-fallthrough)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # False alarms on "text" + std::string (GCC bugs 105651 and 105329).
  target_compile_options(rtr_warnings INTERFACE -Wno-restrict -Wno-stringop-overflow)
endif()
if(RTR_WERROR)
  target_compile_options(rtr_warnings INTERFACE -Werror)
endif()
if(RTR_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(RTR_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
