# find_package(broadsheet) gives the target broadsheet::broadsheet. Everything is found from where this file lies, so an
# installation may be moved.
get_filename_component(_broadsheet_lib "${CMAKE_CURRENT_LIST_DIR}/../.." REALPATH)
foreach(_broadsheet_up ".." "../..")  # lib, or lib/x86_64-linux-gnu
    if(NOT _broadsheet_include AND EXISTS "${_broadsheet_lib}/${_broadsheet_up}/include/broadsheet.h")
        get_filename_component(_broadsheet_include "${_broadsheet_lib}/${_broadsheet_up}/include" REALPATH)
    endif()
endforeach()
set(_broadsheet_library "${_broadsheet_lib}/@SHARED@")

if(NOT _broadsheet_include OR NOT EXISTS "${_broadsheet_library}")
    set(broadsheet_FOUND FALSE)
    set(broadsheet_NOT_FOUND_MESSAGE "broadsheet.h or @SHARED@ is not where ${CMAKE_CURRENT_LIST_DIR} was installed")
elseif(NOT TARGET broadsheet::broadsheet)
    add_library(broadsheet::broadsheet SHARED IMPORTED)
    set_target_properties(broadsheet::broadsheet PROPERTIES
        IMPORTED_LOCATION "${_broadsheet_library}"
        IMPORTED_SONAME "@SHARED@"
        INTERFACE_INCLUDE_DIRECTORIES "${_broadsheet_include}")
endif()
unset(_broadsheet_lib)
unset(_broadsheet_up)
unset(_broadsheet_include)
unset(_broadsheet_library)
