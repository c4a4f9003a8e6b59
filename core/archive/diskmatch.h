// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archivecontents.h"

namespace scenekeeper::archive {

/// Walks the folder and notes what of the listed is there, how large it is, and what is there without being
/// listed. Opens no file.
void findOnDisk(ArchiveContents& contents, VerificationReport& report, const std::stop_token& stop);

/// Looks for what is missing under other forms of its name, as bags get them on their way from one system to
/// another: a percent sign read otherwise, another Unicode form, one file listed under several names. What is
/// found so is a warning; its bytes are checked all the same.
void matchNames(ArchiveContents& contents, VerificationReport& report);

/// Reports what is missing and what is extra, by the rules of the bag.
void checkCompleteness(const ArchiveContents& contents, VerificationReport& report);

/// Reports a Payload-Oxum that is not what was found, where nothing else in the report explains it.
void checkOxum(const ArchiveContents& contents, const PayloadOxum& expected, VerificationReport& report);

} // namespace scenekeeper::archive
