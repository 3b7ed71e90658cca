# The packages that `cpack --preset release` makes: rtr_VERSION_ARCH.deb with the program, and a .tar.gz with everything.
set(CPACK_PACKAGE_CONTACT "rtr maintainers <maintainers@rtr.invalid>")
set(CPACK_PACKAGE_VENDOR "The rtr authors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "returning to running after a low back injury, week by week")
set(CPACK_PACKAGE_FILE_NAME rtr-${PROJECT_VERSION}-${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR})
set(CPACK_GENERATOR DEB TGZ)
set(CPACK_STRIP_FILES ON)
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/packaging/debian.cmake)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL program)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME rtr)
set(CPACK_DEBIAN_PROGRAM_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
if(RTR_PACKS_RELOCATIONS)
  set(CPACK_DEBIAN_PACKAGE_DEPENDS "libc6 (>= 2.36)")  # the first that unpacks them; dpkg-shlibdeps does not see it
endif()
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION
"A training diary and plan follower for adults whom a clinician has told
that they may start running again, and for their physios. It reads the
answers to a checklist and the log of runs, puts them through a visible
table of rules, and prints next week's plan with the reason for every line.
.
A sign that needs a doctor comes before everything: then there is no plan,
only where to get help and how fast. General information from your own
answers, not medical care. No network code.")
include(CPack)
