// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include <CLI/CLI.hpp>

namespace scenekeeper::cli {

namespace {

constexpr int kMaxWorkers = 256;
constexpr qint64 kMaxPixelsLimit = 4'000'000'000;

} // namespace

QStringList toQt(const std::vector<std::string>& values)
{
    QStringList list;
    for (const std::string& value : values)
        list << QString::fromStdString(value);
    return list;
}

void addRunArguments(CLI::App& command, RawRunArguments& raw)
{
    command.add_option("PATH", raw.paths, "Files and folders")->required();
    command.add_option("--max-pixels", raw.maxPixels, "Refuse pictures with more pixels than this")
        ->check(CLI::Range(qint64{1}, kMaxPixelsLimit))
        ->capture_default_str();
    command
        .add_option("--workers", raw.workers, "Threads to decode and to classify with (0: as many as cores)")
        ->check(CLI::Range(0, kMaxWorkers));
}

} // namespace scenekeeper::cli
