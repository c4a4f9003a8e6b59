// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/runoutput.h"

#include <QStringList>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace scenekeeper::cli {

/// Arguments as Qt strings; bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] QStringList toQt(const std::vector<std::string>& values);

/// What CLI11 fills for `import` and `classify`.
struct RawRunArguments
{
    std::vector<std::string> paths;
    qint64 maxPixels = RunArguments().maxPixels;
    int workers = 0;

    [[nodiscard]] RunArguments toQt() const { return {cli::toQt(paths), maxPixels, workers}; }
};

/// PATH…, --max-pixels and --workers. `raw` must outlive the parsing.
void addRunArguments(CLI::App& command, RawRunArguments& raw);

} // namespace scenekeeper::cli
