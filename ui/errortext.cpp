// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext.h"

#include <QCoreApplication>

namespace scenekeeper::ui {

namespace {

using base::ErrorCode;

class ErrorWords
{
    Q_DECLARE_TR_FUNCTIONS(scenekeeper::ui::ErrorText)

public:
    static QString ofFile(ErrorCode code)
    {
        switch (code) {
        case ErrorCode::PermissionDenied:
            return tr(
                "You are not allowed to read this file or folder. Change its permissions, then try again.");
        case ErrorCode::FileVanished:
            return tr("The file disappeared before it could be read. If it was moved, add its new folder.");
        case ErrorCode::FileEmpty:
            return tr("The file is empty. Copy it again from the camera or from a backup.");
        case ErrorCode::FileTruncated:
            return tr("The end of the file is missing, as after an interrupted copy. "
                      "Copy it again from the camera or from a backup.");
        case ErrorCode::FileCorrupt:
            return tr("The file is damaged and cannot be shown. Restore it from a backup.");
        case ErrorCode::UnsupportedFormat:
            return tr("This kind of file cannot be read. Convert it to JPEG, PNG or TIFF, then try again.");
        case ErrorCode::ImageTooLarge:
            return tr(
                "The picture has more pixels than the limit allows. Make it smaller or raise the limit.");
        case ErrorCode::NotAFile:
            return tr("This is a folder or a device, although its name looks like that of a picture. "
                      "Rename it or leave it out.");
        case ErrorCode::InvalidFileName:
            return tr(
                "The file name contains characters that cannot be read. Rename the file, then try again.");
        case ErrorCode::SymlinkLoop:
            return tr("This link leads back to itself. Remove the link or add the folder it should lead to.");
        case ErrorCode::ReadFailed:
            return tr(
                "The file could not be read from its drive. Check the drive and its cable, then try again.");
        case ErrorCode::Offline:
            return tr("The drive with this photograph is not connected. Connect it, then try again.");
        default:
            return {};
        }
    }

    static QString ofCatalog(ErrorCode code)
    {
        switch (code) {
        case ErrorCode::WriteFailed:
            return tr("The file could not be written. Check that the folder exists and may be changed.");
        case ErrorCode::DiskFull:
            return tr("The disk is full. Free some space, then try again; what was done so far is kept.");
        case ErrorCode::DatabaseBusy:
            return tr("Another program is using the catalogue. Wait until it has finished, then try again.");
        case ErrorCode::DatabaseCorrupt:
            return tr("The catalogue is damaged. Restore a backup of it, or rebuild it from your files.");
        case ErrorCode::DatabaseNewer:
            return tr(
                "The catalogue was made by a newer version of Scenekeeper. Update Scenekeeper to open it.");
        case ErrorCode::DatabaseFailed:
            return tr("The catalogue could not be read or changed. "
                      "Check that its folder may be written to, then try again.");
        case ErrorCode::MigrationFailed:
            return tr("The catalogue could not be brought up to date and was left as it was. "
                      "Check the free space on the disk, then open it again.");
        default:
            return {};
        }
    }

    static QString ofExport(ErrorCode code)
    {
        switch (code) {
        case ErrorCode::NameTaken:
            return tr("Another file has this name in the destination and was left as it is. "
                      "Rename it, or choose to number the new ones.");
        case ErrorCode::SourceChanged:
            return tr("The file has changed since it was added. Add its folder again, then try again.");
        case ErrorCode::CopyDiffers:
            return tr("The copy was not the same as the original when it was read again, and was removed. "
                      "Check the drive, then try again.");
        case ErrorCode::CopyOutdated:
            return tr("The copy was there already and was not written again; the labels in it are missing or "
                      "no longer those of the catalogue. Take it away, then export again.");
        case ErrorCode::TargetChanged:
            return tr("What lies in the destination is not what was written there, and was left as it is. "
                      "Put it right or take it away, then export again.");
        case ErrorCode::DestinationBusy:
            return tr(
                "Another export is writing to this folder. Wait until it has finished, then try again.");
        case ErrorCode::DestinationOverlaps:
            return tr("This folder and a folder of your photographs lie in each other. "
                      "Choose a destination outside of them.");
        case ErrorCode::MoveUnfinished:
            return tr(
                "This folder has been added to the catalogue before a move into it was finished. Remove "
                "it from the catalogue, finish the same export, and add the folder then.");
        case ErrorCode::BagRefused:
            return tr("A bag needs a folder of its own, and one that is finished is not changed any more. "
                      "Choose another folder.");
        default:
            return {};
        }
    }

    static QString ofTheRest(ErrorCode code)
    {
        switch (code) {
        case ErrorCode::InvalidArgument:
            return tr("This value cannot be used here. Choose another one.");
        case ErrorCode::NotFound:
            return tr(
                "What was asked for is not in the catalogue. It may have been removed in the meantime.");
        case ErrorCode::ModelInvalid:
            return tr("The model file cannot be used. Import it again or choose another model.");
        case ErrorCode::ModelMissing:
            return tr("The model file is no longer there. Import it again or choose another model.");
        case ErrorCode::ModuleMissing:
            return tr("The part of Scenekeeper that computes with models is missing or does not belong to "
                      "this version. Install Scenekeeper again.");
        case ErrorCode::OutOfMemory:
            return tr("There was not enough memory. Close other programs, then try again.");
        case ErrorCode::Cancelled:
            return tr("This was cancelled before it was finished. Start it again to do the rest.");
        default:
            return tr("Something went wrong inside Scenekeeper. "
                      "Try again; if it happens again, please report it with the log.");
        }
    }
};

} // namespace

QString errorText(const base::Error& error)
{
    QString text = ErrorWords::ofFile(error.code);
    if (text.isEmpty())
        text = ErrorWords::ofCatalog(error.code);
    if (text.isEmpty())
        text = ErrorWords::ofExport(error.code);
    return text.isEmpty() ? ErrorWords::ofTheRest(error.code) : text;
}

} // namespace scenekeeper::ui
