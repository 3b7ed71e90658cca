# What `cmake --install` puts where: the program with its manual, completions and documents (component program), and the
# engine for other programs (component library), found by find_package(rtr).
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

install(TARGETS rtr RUNTIME COMPONENT program)

# The program writes its own manual pages and completions; nothing else in the build folder has its name.
set(RTR_SHARE ${PROJECT_BINARY_DIR}/share)
if(NOT CMAKE_CROSSCOMPILING)
  add_custom_command(
    TARGET rtr POST_BUILD
    COMMAND ${CMAKE_COMMAND} -E make_directory ${RTR_SHARE}/man
    COMMAND rtr manual --to ${RTR_SHARE}/man
    COMMAND rtr completion bash > ${RTR_SHARE}/rtr.bash
    COMMAND rtr completion zsh > ${RTR_SHARE}/_rtr
    COMMAND rtr completion fish > ${RTR_SHARE}/rtr.fish)
  foreach(section 1 5)
    install(DIRECTORY ${RTR_SHARE}/man/ DESTINATION ${CMAKE_INSTALL_MANDIR}/man${section} COMPONENT program
            FILES_MATCHING PATTERN "*.${section}")
  endforeach()
  install(FILES ${RTR_SHARE}/rtr.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME rtr
          COMPONENT program)
  install(FILES ${RTR_SHARE}/_rtr DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions COMPONENT program)
  install(FILES ${RTR_SHARE}/rtr.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT program)
endif()

# Copies for people and other programs: rtr itself has them built in and reads none of these.
install(DIRECTORY data/schema data/protocols DESTINATION ${CMAKE_INSTALL_DATADIR}/rtr COMPONENT program)
install(FILES README.md docs/formats.md docs/rules.md docs/manners.md docs/safety.md DESTINATION ${CMAKE_INSTALL_DOCDIR}
        COMPONENT program)
install(DIRECTORY data/examples DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
install(FILES packaging/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)

# The engine: values in, a plan out, the standard library only.
add_library(rtr::rtr ALIAS rtr_core)
set_target_properties(rtr_core PROPERTIES EXPORT_NAME rtr)
target_compile_features(rtr_core PUBLIC cxx_std_20)
install(TARGETS rtr_core EXPORT rtr ARCHIVE COMPONENT library INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY include/rtr DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT library)
set(RTR_PACKAGE ${CMAKE_INSTALL_LIBDIR}/cmake/rtr)
install(EXPORT rtr FILE rtrConfig.cmake NAMESPACE rtr:: DESTINATION ${RTR_PACKAGE} COMPONENT library)
write_basic_package_version_file(rtrConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/rtrConfigVersion.cmake DESTINATION ${RTR_PACKAGE} COMPONENT library)
