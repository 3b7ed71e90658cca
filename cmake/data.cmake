# Turns data/ into C++: parameters.hpp (every number of a rule, by name) and catalogue_data.cpp (cards, questions, texts,
# bundled files). Nothing is parsed when the program starts.
file(GLOB_RECURSE RTR_DATA_FILES CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/data/*.json)

add_executable(rtr_embed ${PROJECT_SOURCE_DIR}/cmake/embed.cpp)
target_link_libraries(rtr_embed PRIVATE nlohmann_json::nlohmann_json)

set(RTR_GENERATED ${PROJECT_BINARY_DIR}/generated)
set(RTR_CATALOGUE_SOURCE ${RTR_GENERATED}/catalogue_data.cpp)
set(RTR_PARAMETERS_HEADER ${RTR_GENERATED}/rtr/parameters.hpp)
add_custom_command(
  OUTPUT ${RTR_PARAMETERS_HEADER} ${RTR_CATALOGUE_SOURCE}
  COMMAND rtr_embed ${PROJECT_SOURCE_DIR}/data ${RTR_GENERATED} ${PROJECT_VERSION}
  DEPENDS rtr_embed ${RTR_DATA_FILES}
  COMMENT "Building data/ into the program")
add_custom_target(rtr_generate DEPENDS ${RTR_PARAMETERS_HEADER} ${RTR_CATALOGUE_SOURCE})

add_library(rtr_parameters INTERFACE)
target_include_directories(rtr_parameters INTERFACE ${RTR_GENERATED})
add_dependencies(rtr_parameters rtr_generate)
