// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Bottom first: a folder may include only itself and what stands before it.
const QStringList kLayers{
    u"core/base"_s,      u"core/domain"_s,
    u"core/query"_s,     u"core/places"_s,
    u"core/storage"_s,   u"core/metadata"_s,
    u"core/imaging"_s,   u"core/similarity"_s,
    u"core/inference"_s, u"core/training"_s,
    u"core/pipeline"_s,  u"core/archive"_s,
    u"core/feedback"_s,  u"ui"_s,
};

/// A library and the only folders that may include its headers.
struct Confined
{
    QRegularExpression header;
    QStringList folders;
};

const std::vector<Confined> kConfined{
    {QRegularExpression(u"^(torch|ATen|c10|caffe2)/"_s), {u"core/inference"_s, u"core/training"_s}},
    {QRegularExpression(u"^(opencv2/|turbojpeg|jpeglib|libheif/|openssl/|png|tiffio|webp/|gif_lib|lcms2)"_s),
     {u"core/imaging"_s}},
    {QRegularExpression(u"^exiv2/"_s), {u"core/metadata"_s}},
    {QRegularExpression(u"^(QSql|QtSql/|sqlite3)"_s), {u"core/storage"_s}},
    {QRegularExpression(u"^xxhash"_s), {u"core/similarity"_s}},
    {QRegularExpression(u"^CLI/"_s), {u"app/cli"_s}},
    {QRegularExpression(
         u"^(QtGui/|QtWidgets/|QWidget|QApplication|QGuiApplication|QMainWindow|QDialog|QPixmap|"
         "QImage|QIcon|QColor|QFont|QPainter|QPalette|QScreen|QWindow|QAbstractItemView)"_s),
     {u"ui"_s, u"app/desktop"_s}},
};

QString layerOf(const QString& path)
{
    for (const QString& layer : kLayers) {
        if (path.startsWith(layer + u'/'))
            return layer;
    }
    if (path.startsWith(u"app/cli/"_s))
        return u"app/cli"_s;
    if (path.startsWith(u"app/desktop/"_s))
        return u"app/desktop"_s;
    return {};
}

bool mayInclude(const QString& from, const QString& to)
{
    if (from == to)
        return true;
    if (from == u"app/desktop")
        return kLayers.contains(to);
    if (from == u"app/cli")
        return to.startsWith(u"core/"_s);
    const qsizetype fromIndex = kLayers.indexOf(from);
    const qsizetype toIndex = kLayers.indexOf(to);
    return toIndex >= 0 && toIndex <= fromIndex;
}

/// The first thing that is wrong with an include, or nothing.
QString complaint(const QString& file, const QString& header, bool quoted)
{
    const QString layer = layerOf(file);
    if (quoted) {
        const QString target = layerOf(header);
        if (target.isEmpty())
            return header.startsWith(u"resources/"_s) || !header.contains(u'/')
                       ? QString()
                       : u"%1 includes \"%2\", which belongs to no layer"_s.arg(file, header);
        return mayInclude(layer, target) ? QString()
                                         : u"%1 includes \"%2\": the arrow points up"_s.arg(file, header);
    }
    for (const Confined& rule : kConfined) {
        if (rule.header.match(header).hasMatch() && !rule.folders.contains(layer))
            return u"%1 includes <%2>, which only %3 may"_s.arg(file, header, rule.folders.join(u", "_s));
    }
    static const QRegularExpression torch(u"^(torch|ATen|c10)/"_s);
    const bool torchInHeader = torch.match(header).hasMatch() && file.endsWith(u".h"_s);
    return torchInHeader ? u"%1 includes <%2> in a header"_s.arg(file, header) : QString();
}

} // namespace

class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIncludeIsAllowed()
    {
        static const QRegularExpression include(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s,
                                                QRegularExpression::MultilineOption);
        const QDir root(QStringLiteral(SCENEKEEPER_SOURCE_DIR));
        QStringList complaints;
        int files = 0;
        for (const QString& top : {u"core"_s, u"ui"_s, u"app"_s}) {
            QDirIterator it(root.filePath(top), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                            QDirIterator::Subdirectories);
            while (it.hasNext()) {
                QFile source(it.next());
                QVERIFY(source.open(QIODevice::ReadOnly));
                ++files;
                const QString path = root.relativeFilePath(source.fileName());
                auto matches = include.globalMatch(QString::fromUtf8(source.readAll()));
                while (matches.hasNext()) {
                    const auto match = matches.next();
                    const QString said = complaint(path, match.captured(2), match.captured(1) == u"\"");
                    if (!said.isEmpty())
                        complaints.append(said);
                }
            }
        }
        QVERIFY(files > 50);
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    }

    void theRulesSeeAForbiddenArrow()
    {
        QVERIFY(!complaint(u"core/base/x.h"_s, u"core/domain/photo.h"_s, true).isEmpty());
        QVERIFY(!complaint(u"core/storage/x.cpp"_s, u"ui/mainwindow.h"_s, true).isEmpty());
        QVERIFY(!complaint(u"app/cli/x.cpp"_s, u"ui/errortext.h"_s, true).isEmpty());
        QVERIFY(!complaint(u"ui/x.cpp"_s, u"torch/script.h"_s, false).isEmpty());
        QVERIFY(!complaint(u"core/inference/x.h"_s, u"torch/script.h"_s, false).isEmpty());
        QVERIFY(!complaint(u"core/pipeline/x.cpp"_s, u"QSqlQuery"_s, false).isEmpty());
        QVERIFY(!complaint(u"core/domain/x.h"_s, u"QImage"_s, false).isEmpty());
        QVERIFY(complaint(u"core/inference/x.cpp"_s, u"torch/script.h"_s, false).isEmpty());
        QVERIFY(complaint(u"ui/views/x.cpp"_s, u"core/domain/photo.h"_s, true).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
