# One flag target for the whole project, and the short forms that the folders' CMakeLists.txt use.
add_library(scenekeeper_flags INTERFACE)
target_compile_features(scenekeeper_flags INTERFACE cxx_std_20)
target_compile_definitions(scenekeeper_flags INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH
    SCENEKEEPER_VERSION="${PROJECT_VERSION}")
target_compile_options(scenekeeper_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast
    $<$<BOOL:${SCENEKEEPER_WERROR}>:-Werror>)
target_include_directories(scenekeeper_flags INTERFACE "${PROJECT_SOURCE_DIR}")
target_include_directories(scenekeeper_flags SYSTEM INTERFACE "${TL_EXPECTED_INCLUDE_DIR}")
if(SCENEKEEPER_SANITIZE)
    target_compile_options(scenekeeper_flags INTERFACE
        -fsanitize=${SCENEKEEPER_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    # Null pointers are noticed by ASan, too, and the others never were to blame; with all of them compiling takes
    # two and a half times as long.
    if(SCENEKEEPER_SANITIZE MATCHES undefined)
        target_compile_options(scenekeeper_flags INTERFACE -fno-sanitize=null,vptr,alignment,object-size)
    endif()
    # GCC takes std::optional for uninitialised once TSan's calls are in it; the other builds do look.
    if(SCENEKEEPER_SANITIZE MATCHES thread)
        target_compile_options(scenekeeper_flags INTERFACE -Wno-maybe-uninitialized)
    endif()
    target_link_options(scenekeeper_flags INTERFACE -fsanitize=${SCENEKEEPER_SANITIZE})
endif()

set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
    # Precompiled headers and ccache agree only when time macros and PCH defines are not compared. Paths count
    # relative to the project, so that build folders and checkouts share what they have compiled.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1
        ${CCACHE_PROGRAM})
    add_compile_options(-fpch-preprocess)
endif()

# The module with all that needs LibTorch, as seen from the programs. The version in its name keeps a program
# from loading that of another one.
cmake_path(RELATIVE_PATH CMAKE_INSTALL_FULL_LIBDIR BASE_DIRECTORY "${CMAKE_INSTALL_FULL_BINDIR}"
    OUTPUT_VARIABLE libraries)
set(SCENEKEEPER_TORCH_MODULE "${libraries}/scenekeeper/torch-${PROJECT_VERSION}.so")

# Reading Qt's and the standard library's headers is nine tenths of the work of compiling most files. Every file still
# includes what it uses: -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON builds, too.
set(scenekeeper_precompiled_headers
    <QByteArray> <QDateTime> <QDir> <QFile> <QFileInfo> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QSet>
    <QString> <QStringList> <QVariant>
    <algorithm> <array> <chrono> <functional> <map> <memory> <mutex> <optional> <random> <span> <stop_token> <thread>
    <vector> <tl/expected.hpp>)

# scenekeeper_library(<name> SOURCES … [PUBLIC …] [PRIVATE …]): one static library a folder. The first one
# precompiles the headers for all.
function(scenekeeper_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC scenekeeper_flags ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
    if(name STREQUAL "scenekeeper_base")
        target_precompile_headers(${name} PRIVATE ${scenekeeper_precompiled_headers})
    elseif(NOT name MATCHES "_torch$|_ui$")
        target_precompile_headers(${name} REUSE_FROM scenekeeper_base)
    endif()
endfunction()
