<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>scenekeeper::CommandLine</name>
    <message>
        <source>Sorts photo archives by scene</source>
        <translation>Ordnet Fotoarchive nach Szenen</translation>
    </message>
    <message>
        <source>The catalogue file (default: in your data folder).</source>
        <translation>Die Katalogdatei (Vorgabe: in Ihrem Datenordner).</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>The model to classify with (default: the catalogue&apos;s active one).</source>
        <translation>Das Modell, mit dem klassifiziert wird (Vorgabe: das aktive des Katalogs).</translation>
    </message>
    <message>
        <source>The language of the window, for example &quot;de&quot;.</source>
        <translation>Die Sprache des Fensters, zum Beispiel „de“.</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Folders and photographs to classify.</source>
        <translation>Ordner und Fotografien, die klassifiziert werden sollen.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::About</name>
    <message>
        <source>About Scenekeeper</source>
        <translation>Über Scenekeeper</translation>
    </message>
    <message>
        <source>Sorts photo archives by scene, learns from every correction, and never touches an original.</source>
        <translation>Ordnet Fotoarchive nach Szenen, lernt aus jeder Korrektur und rührt nie ein Original an.</translation>
    </message>
    <message>
        <source>Version %1, with Qt %2</source>
        <translation>Version %1, mit Qt %2</translation>
    </message>
    <message>
        <source>Free software: you may use, study, share and improve it under the GNU General Public License, version 3 or later (GPL-3.0-or-later). It comes without any warranty.</source>
        <translation>Freie Software: Sie dürfen sie unter der GNU General Public License, Version 3 oder neuer (GPL-3.0-or-later), benutzen, untersuchen, weitergeben und verbessern. Sie kommt ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>The outlines of the map are those of Natural Earth, which is in the public domain.</source>
        <translation>Die Umrisse der Karte stammen von Natural Earth und sind gemeinfrei.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ActionText</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A command and its key</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::CatalogText</name>
    <message>
        <source>This catalogue can only be read, so nothing can be added or changed. To change it, copy it to a folder that you may write to.</source>
        <translation>Dieser Katalog kann nur gelesen werden; nichts kann hinzugefügt oder geändert werden. Kopieren Sie ihn zum Ändern in einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>The catalogue is gone</source>
        <translation>Der Katalog ist nicht mehr da</translation>
    </message>
    <message>
        <source>The catalogue is damaged</source>
        <translation>Der Katalog ist beschädigt</translation>
    </message>
    <message>
        <source>%1 is empty or no longer there, although there are backups of it.</source>
        <translation>%1 ist leer oder nicht mehr da, obwohl es Sicherungen davon gibt.</translation>
    </message>
    <message>
        <source>%1 cannot be read, or not all of it.</source>
        <translation>%1 kann nicht oder nicht ganz gelesen werden.</translation>
    </message>
    <message>
        <source>Your photographs are as they were.</source>
        <translation>Ihre Fotografien sind unverändert.</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>Sicherungen werden gesucht…</translation>
    </message>
    <message>
        <source>There is no backup that is whole.</source>
        <translation>Es gibt keine unversehrte Sicherung.</translation>
    </message>
    <message numerus="yes">
        <source>The newest backup that is whole holds %Ln photograph(s).</source>
        <translation>
            <numerusform>Die neueste unversehrte Sicherung enthält %Ln Fotografie.</numerusform>
            <numerusform>Die neueste unversehrte Sicherung enthält %Ln Fotografien.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rebuilding reads %Ln folder(s) again, and from the sidecars what people decided.</source>
        <translation>
            <numerusform>Der Neuaufbau liest %Ln Ordner erneut und aus den Begleitdateien, was Menschen entschieden haben.</numerusform>
            <numerusform>Der Neuaufbau liest %Ln Ordner erneut und aus den Begleitdateien, was Menschen entschieden haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The present file is kept under another name.</source>
        <translation>Die jetzige Datei bleibt unter einem anderen Namen erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>The backup of %1 is restored, with %Ln photograph(s).</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>
            <numerusform>Die Sicherung vom %1 ist wiederhergestellt, mit %Ln Fotografie.</numerusform>
            <numerusform>Die Sicherung vom %1 ist wiederhergestellt, mit %Ln Fotografien.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The catalogue is made anew, with %Ln photograph(s).</source>
        <translation>
            <numerusform>Der Katalog ist neu aufgebaut, mit %Ln Fotografie.</numerusform>
            <numerusform>Der Katalog ist neu aufgebaut, mit %Ln Fotografien.</numerusform>
        </translation>
    </message>
    <message>
        <source>The catalogue is whole again.</source>
        <translation>Der Katalog ist wieder unversehrt.</translation>
    </message>
    <message>
        <source>%1 The damaged one is kept as %2.</source>
        <extracomment>%1 is the sentence before, %2 the name of a file</extracomment>
        <translation>%1 Der beschädigte bleibt als %2 erhalten.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::CategoryPresenter</name>
    <message>
        <source>&amp;New Label…</source>
        <translation>&amp;Neue Bezeichnung…</translation>
    </message>
    <message>
        <source>&amp;Rename Label</source>
        <translation>Bezeichnung &amp;umbenennen</translation>
    </message>
    <message>
        <source>&amp;Merge Label Into…</source>
        <translation>Bezeichnung &amp;zusammenführen mit…</translation>
    </message>
    <message>
        <source>Re&amp;tire Label</source>
        <translation>Bezeichnung &amp;stilllegen</translation>
    </message>
    <message>
        <source>Offer it no more; photographs that have it keep it</source>
        <translation>Nicht mehr anbieten; Fotografien, die sie haben, behalten sie</translation>
    </message>
    <message>
        <source>Move Label &amp;Up</source>
        <translation>Bezeichnung nach &amp;oben</translation>
    </message>
    <message>
        <source>Move Label &amp;Down</source>
        <translation>Bezeichnung nach &amp;unten</translation>
    </message>
    <message>
        <source>New Label</source>
        <translation>Neue Bezeichnung</translation>
    </message>
    <message>
        <source>Name of the label:</source>
        <translation>Name der Bezeichnung:</translation>
    </message>
    <message>
        <source>Add Label</source>
        <translation>Bezeichnung hinzufügen</translation>
    </message>
    <message>
        <source>Merge “%1” into “%2”?</source>
        <translation>„%1“ mit „%2“ zusammenführen?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) labelled “%1” will be labelled “%2”, and “%1” will be offered no more. This can be undone.</source>
        <translation>
            <numerusform>%Ln Fotografie mit „%1“ bekommt „%2“, und „%1“ wird nicht mehr angeboten. Das kann rückgängig gemacht werden.</numerusform>
            <numerusform>%Ln Fotografien mit „%1“ bekommen „%2“, und „%1“ wird nicht mehr angeboten. Das kann rückgängig gemacht werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %Ln Photograph(s)</source>
        <translation>
            <numerusform>%Ln Fotografie zusammenführen</numerusform>
            <numerusform>%Ln Fotografien zusammenführen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Merge Into</source>
        <translation>&amp;Zusammenführen mit</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Taste</translation>
    </message>
    <message>
        <source>By its place</source>
        <translation>Nach dem Platz</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wieder anbieten</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ChangedPhotosPage</name>
    <message>
        <source>Kind of change</source>
        <translation>Art der Änderung</translation>
    </message>
    <message>
        <source>No photograph of the catalogue would change its label.</source>
        <translation>Keine Fotografie des Katalogs bekäme eine andere Bezeichnung.</translation>
    </message>
    <message>
        <source>Photographs that would change their label</source>
        <translation>Fotografien, die eine andere Bezeichnung bekämen</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>Alle Änderungen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A kind of change and how many photographs: &quot;Sea → Glacier (12)&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) would change their label. What you decided stays.</source>
        <translation>
            <numerusform>%Ln Fotografie bekäme eine andere Bezeichnung. Was Sie entschieden haben, bleibt.</numerusform>
            <numerusform>%Ln Fotografien bekämen eine andere Bezeichnung. Was Sie entschieden haben, bleibt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 The surest %Ln are shown.</source>
        <extracomment>%1 is &quot;1,204 photographs would change their label.&quot;</extracomment>
        <translation>
            <numerusform>%1 Die %Ln sicherste wird gezeigt.</numerusform>
            <numerusform>%1 Die %Ln sichersten werden gezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Of those that will be read again, %Ln were tried.</source>
        <extracomment>%1 is &quot;1,204 photographs would change their label.&quot;</extracomment>
        <translation>
            <numerusform>%1 Von denen, die neu gelesen werden, wurde %Ln ausprobiert.</numerusform>
            <numerusform>%1 Von denen, die neu gelesen werden, wurden %Ln ausprobiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::Changes</name>
    <message numerus="yes">
        <source>%Ln new photograph(s)</source>
        <translation>
            <numerusform>%Ln neue Fotografie</numerusform>
            <numerusform>%Ln neue Fotografien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed photograph(s)</source>
        <translation>
            <numerusform>%Ln geänderte Fotografie</numerusform>
            <numerusform>%Ln geänderte Fotografien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved photograph(s)</source>
        <translation>
            <numerusform>%Ln verschobene Fotografie</numerusform>
            <numerusform>%Ln verschobene Fotografien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing photograph(s)</source>
        <translation>
            <numerusform>%Ln fehlende Fotografie</numerusform>
            <numerusform>%Ln fehlende Fotografien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreadable file(s)</source>
        <translation>
            <numerusform>%Ln unlesbare Datei</numerusform>
            <numerusform>%Ln unlesbare Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>%1 is &quot;3 new photographs&quot;, %2 the name of a folder</extracomment>
        <translation>%1 in %2</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ChipRow</name>
    <message>
        <source>Labels</source>
        <translation>Bezeichnungen</translation>
    </message>
    <message>
        <source>No labels yet</source>
        <translation>Noch keine Bezeichnungen</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ColorNames</name>
    <message>
        <source>Vermilion</source>
        <translation>Zinnober</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Sky blue</source>
        <translation>Himmelblau</translation>
    </message>
    <message>
        <source>Mauve</source>
        <translation>Malve</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>%1, light</source>
        <extracomment>%1 is the name of a colour</extracomment>
        <translation>%1, hell</translation>
    </message>
    <message>
        <source>%1, dark</source>
        <translation>%1, dunkel</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ComparisonDialog</name>
    <message>
        <source>Compare Models</source>
        <translation>Modelle vergleichen</translation>
    </message>
    <message>
        <source>Comparing the two models…</source>
        <translation>Die beiden Modelle werden verglichen…</translation>
    </message>
    <message>
        <source>These two models see photographs in ways of their own, so there is nothing stored to compare them on. Put one after the other to use and evaluate it on a folder instead.</source>
        <translation>Diese beiden Modelle sehen Fotografien auf je eigene Art; nichts Gespeichertes taugt, um sie zu vergleichen. Verwenden Sie eines nach dem anderen und werten Sie es an einem Ordner aus.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ComparisonMatrices</name>
    <message>
        <source>Measured on</source>
        <translation>Gemessen an</translation>
    </message>
    <message>
        <source>Lines: what the photographs show. Columns: what the model called them.</source>
        <translation>Zeilen: was die Fotografien zeigen. Spalten: wie das Modell sie bezeichnet hat.</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <comment>the model</comment>
        <translation>Vorher: %1</translation>
    </message>
    <message>
        <source>After: %1</source>
        <comment>the model</comment>
        <translation>Nachher: %1</translation>
    </message>
    <message>
        <source>Confusion matrix, %1</source>
        <translation>Verwechslungsmatrix, %1</translation>
    </message>
    <message>
        <source>On your own decisions</source>
        <translation>An Ihren eigenen Entscheidungen</translation>
    </message>
    <message>
        <source>On what the model knew</source>
        <translation>An dem, was das Modell konnte</translation>
    </message>
    <message>
        <source>Most often: %1.</source>
        <extracomment>%1 is &quot;12 glacier called mountain, 7 street called buildings&quot;</extracomment>
        <translation>Am häufigsten: %1.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ComparisonOverview</name>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Your own decisions</source>
        <translation>Ihre eigenen Entscheidungen</translation>
    </message>
    <message>
        <source>What the model knew</source>
        <translation>Was das Modell konnte</translation>
    </message>
    <message>
        <source>Photographs that the first model was measured on: what you taught the model must not cost it what it could do before.</source>
        <translation>Fotografien, an denen das erste Modell gemessen wurde: Was Sie dem Modell beibringen, darf es nicht kosten, was es vorher konnte.</translation>
    </message>
    <message>
        <source>Figures of each label</source>
        <translation>Kennzahlen jeder Bezeichnung</translation>
    </message>
    <message>
        <source>nothing to measure on</source>
        <translation>nichts, woran gemessen werden kann</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln Fotografie</numerusform>
            <numerusform>%Ln Fotografien</numerusform>
        </translation>
    </message>
    <message>
        <source>Before: %1</source>
        <comment>the model</comment>
        <translation>Vorher: %1</translation>
    </message>
    <message>
        <source>After: %1</source>
        <comment>the model</comment>
        <translation>Nachher: %1</translation>
    </message>
    <message>
        <source>The harmonic mean of precision and recall (F1)</source>
        <translation>Das harmonische Mittel von Präzision und Trefferquote (F1)</translation>
    </message>
    <message>
        <source>How many photographs truly have the label</source>
        <translation>Wie viele Fotografien diese Bezeichnung wirklich haben</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Your decisions</source>
        <translation>Ihre Entscheidungen</translation>
    </message>
    <message>
        <source>F1 before</source>
        <translation>F1 vorher</translation>
    </message>
    <message>
        <source>F1 after</source>
        <translation>F1 nachher</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Gekonntes</translation>
    </message>
    <message>
        <source>Photographs that you labelled and that were kept apart: the model has not learnt from them. Where these are few the others count, too, each judged by a model that has not learnt from it (cross-checked).</source>
        <translation>Fotografien, die Sie bezeichnet haben und die beiseitegelegt wurden: Das Modell hat nicht aus ihnen gelernt. Wo es wenige sind, zählen auch die anderen, jede beurteilt von einem Modell, das nicht aus ihr gelernt hat (kreuzgeprüft).</translation>
    </message>
    <message>
        <source>%1, cross-checked</source>
        <extracomment>%1 is &quot;63 photographs&quot;</extracomment>
        <translation>%1, kreuzgeprüft</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ComparisonText</name>
    <message>
        <source>it is right about %1 of your own decisions, before it was %2</source>
        <extracomment>Of decisions of yours that the model has not learnt from</extracomment>
        <translation>es liegt bei %1 Ihrer eigenen Entscheidungen richtig, vorher bei %2</translation>
    </message>
    <message>
        <source>it is right about %1 of what it knew, before it was %2</source>
        <extracomment>Of photographs that the model before could label</extracomment>
        <translation>es liegt bei %1 dessen, was es konnte, richtig, vorher bei %2</translation>
    </message>
    <message>
        <source>Recommended: %1.</source>
        <extracomment>%1 is &quot;it is right about 91% of your own decisions, before it was 84%&quot;</extracomment>
        <translation>Empfohlen: %1.</translation>
    </message>
    <message>
        <source>Not recommended: %1.</source>
        <extracomment>%1 is &quot;it is right about 81% of your own decisions, before it was 84%&quot;</extracomment>
        <translation>Nicht empfohlen: %1.</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <extracomment>&quot;it is right about 91% of your own decisions …&quot;, &quot;it is right about 94% of what it knew …&quot;</extracomment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>there was nothing to compare the two models on</source>
        <translation>es gab nichts, woran sich die beiden Modelle vergleichen ließen</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>A label and what takes its place</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 points</source>
        <extracomment>A difference of two percentages</extracomment>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no label</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>your corrections do not bear out a change yet; correct some more</source>
        <translation>Ihre Korrekturen belegen noch keine Änderung; korrigieren Sie noch einige</translation>
    </message>
    <message>
        <source>none of your decisions could be kept apart to judge it by</source>
        <translation>keine Ihrer Entscheidungen ließ sich zurückhalten, um es daran zu messen</translation>
    </message>
    <message>
        <source>%1 compared with %2: %3.</source>
        <extracomment>Two models are compared; %3 is &quot;right about 91% of your own decisions …&quot;</extracomment>
        <translation>%1 verglichen mit %2: %3.</translation>
    </message>
    <message>
        <source>it would look in another light at too many of the photographs that it knew</source>
        <translation>es würde zu viele der Fotografien, die es kannte, in anderem Licht betrachten</translation>
    </message>
    <message>
        <source>Photographs that look like negatives are looked at as positives.</source>
        <translation>Fotografien, die wie Negative aussehen, werden als Positive betrachtet.</translation>
    </message>
    <message>
        <source>Photographs that look faded are looked at with their contrast restored.</source>
        <translation>Fotografien, die verblichen aussehen, werden mit wiederhergestelltem Kontrast betrachtet.</translation>
    </message>
    <message>
        <source>All photographs are looked at as they are again.</source>
        <translation>Alle Fotografien werden wieder so betrachtet, wie sie sind.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) that you have not decided on will be read again for that once the model is used.</source>
        <translation>
            <numerusform>%Ln Fotografie, über die Sie nicht entschieden haben, wird dafür neu gelesen, sobald das Modell verwendet wird.</numerusform>
            <numerusform>%Ln Fotografien, über die Sie nicht entschieden haben, werden dafür neu gelesen, sobald das Modell verwendet wird.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ComparisonView</name>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Überblick</translation>
    </message>
    <message>
        <source>&amp;Confusion</source>
        <translation>&amp;Verwechslungen</translation>
    </message>
    <message>
        <source>C&amp;hanges</source>
        <translation>Ä&amp;nderungen</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ConfidencePage</name>
    <message>
        <source>Of the photographs for which the model claims a confidence, so many are called rightly; the dashed line is perfect.</source>
        <translation>So viele der Fotografien, für die das Modell eine Sicherheit angibt, sind richtig bezeichnet; die gestrichelte Linie wäre vollkommen.</translation>
    </message>
    <message>
        <source>How right the model is on what no person looks at; the ring is the model&apos;s own choice of what to send to review.</source>
        <translation>Wie oft das Modell bei dem recht hat, was kein Mensch ansieht; der Ring zeigt, was das Modell selbst zur Prüfung gibt.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ConfusionModel</name>
    <message>
        <source>%1 %2 called %3</source>
        <extracomment>A cell of the confusion matrix: &quot;12 glacier called mountain&quot;. %1 is a number, %2 and %3 are labels</extracomment>
        <translation>%1 %2 als %3 bezeichnet</translation>
    </message>
    <message>
        <source>%1: %2 of all %3</source>
        <extracomment>%1 is &quot;12 glacier called mountain&quot;, %2 a percentage, %3 a label</extracomment>
        <translation>%1: %2 aller %3</translation>
    </message>
    <message>
        <source>Shows %1</source>
        <comment>row of the confusion matrix</comment>
        <translation>Zeigt %1</translation>
    </message>
    <message>
        <source>Called %1</source>
        <comment>column of the confusion matrix</comment>
        <translation>Als %1 bezeichnet</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ConfusionPage</name>
    <message>
        <source>Lines: what the photographs show. Columns: what the model called them.</source>
        <translation>Zeilen: was die Fotografien zeigen. Spalten: wie das Modell sie bezeichnet hat.</translation>
    </message>
    <message>
        <source>Photographs of the chosen cell</source>
        <translation>Fotografien der gewählten Zelle</translation>
    </message>
    <message>
        <source>Choose a cell to see its photographs.</source>
        <translation>Wählen Sie eine Zelle, um ihre Fotografien zu sehen.</translation>
    </message>
    <message>
        <source>The model called every photograph by its label.</source>
        <translation>Das Modell hat jede Fotografie richtig bezeichnet.</translation>
    </message>
    <message>
        <source>Confused most often: %1.</source>
        <translation>Am häufigsten verwechselt: %1.</translation>
    </message>
    <message>
        <source>Enter or a double-click shows a photograph&apos;s folder.</source>
        <translation>Die Eingabetaste oder ein Doppelklick zeigt den Ordner einer Fotografie.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ConfusionTable</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Verwechslungsmatrix</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::DamagePage</name>
    <message>
        <source>Rebuild from Files and Sidecars</source>
        <translation>Aus Dateien und Begleitdateien neu aufbauen</translation>
    </message>
    <message>
        <source>Open Another Catalogue…</source>
        <translation>Anderen Katalog öffnen…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Restore the Backup of %1</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>Sicherung vom %1 wiederherstellen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) read</source>
        <translation>
            <numerusform>%Ln Fotografie gelesen</numerusform>
            <numerusform>%Ln Fotografien gelesen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::DamagePresenter</name>
    <message>
        <source>The catalogue could not be backed up. %1</source>
        <extracomment>%1 says what happened and what can be done</extracomment>
        <translation>Der Katalog konnte nicht gesichert werden. %1</translation>
    </message>
    <message>
        <source>The backup is restored…</source>
        <translation>Die Sicherung wird wiederhergestellt…</translation>
    </message>
    <message>
        <source>Files are looked for…</source>
        <translation>Dateien werden gesucht…</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Cancelled. Rebuilding goes on from here when it is started again.</source>
        <translation>Abgebrochen. Der Neuaufbau geht von hier aus weiter, wenn er wieder gestartet wird.</translation>
    </message>
    <message>
        <source>Open Another Catalogue</source>
        <translation>Anderen Katalog öffnen</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::DropOverlay</name>
    <message numerus="yes">
        <source>Let go to add %Ln item(s)</source>
        <translation>
            <numerusform>Loslassen, um %Ln Element hinzuzufügen</numerusform>
            <numerusform>Loslassen, um %Ln Elemente hinzuzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiteres</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ElidedLabel</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ErrorText</name>
    <message>
        <source>You are not allowed to read this file or folder. Change its permissions, then try again.</source>
        <translation>Sie dürfen diese Datei oder diesen Ordner nicht lesen. Ändern Sie die Berechtigungen und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The file disappeared before it could be read. If it was moved, add its new folder.</source>
        <translation>Die Datei verschwand, bevor sie gelesen werden konnte. Wurde sie verschoben, fügen Sie ihren neuen Ordner hinzu.</translation>
    </message>
    <message>
        <source>The file is empty. Copy it again from the camera or from a backup.</source>
        <translation>Die Datei ist leer. Kopieren Sie sie noch einmal von der Kamera oder aus einer Sicherung.</translation>
    </message>
    <message>
        <source>The end of the file is missing, as after an interrupted copy. Copy it again from the camera or from a backup.</source>
        <translation>Das Ende der Datei fehlt, wie nach einem abgebrochenen Kopieren. Kopieren Sie sie noch einmal von der Kamera oder aus einer Sicherung.</translation>
    </message>
    <message>
        <source>The file is damaged and cannot be shown. Restore it from a backup.</source>
        <translation>Die Datei ist beschädigt und kann nicht gezeigt werden. Stellen Sie sie aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>This kind of file cannot be read. Convert it to JPEG, PNG or TIFF, then try again.</source>
        <translation>Diese Art Datei kann nicht gelesen werden. Wandeln Sie sie in JPEG, PNG oder TIFF um und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The picture has more pixels than the limit allows. Make it smaller or raise the limit.</source>
        <translation>Das Bild hat mehr Pixel, als die Grenze erlaubt. Verkleinern Sie es oder heben Sie die Grenze an.</translation>
    </message>
    <message>
        <source>This is a folder or a device, although its name looks like that of a picture. Rename it or leave it out.</source>
        <translation>Dies ist ein Ordner oder ein Gerät, obwohl der Name nach einem Bild aussieht. Benennen Sie es um oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>The file name contains characters that cannot be read. Rename the file, then try again.</source>
        <translation>Der Dateiname enthält unlesbare Zeichen. Benennen Sie die Datei um und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This link leads back to itself. Remove the link or add the folder it should lead to.</source>
        <translation>Diese Verknüpfung führt zu sich selbst zurück. Entfernen Sie sie oder fügen Sie den Ordner hinzu, zu dem sie führen sollte.</translation>
    </message>
    <message>
        <source>The file could not be read from its drive. Check the drive and its cable, then try again.</source>
        <translation>Die Datei konnte nicht vom Laufwerk gelesen werden. Prüfen Sie Laufwerk und Kabel und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The drive with this photograph is not connected. Connect it, then try again.</source>
        <translation>Das Laufwerk mit dieser Fotografie ist nicht angeschlossen. Schließen Sie es an und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The file could not be written. Check that the folder exists and may be changed.</source>
        <translation>Die Datei konnte nicht geschrieben werden. Prüfen Sie, ob der Ordner existiert und verändert werden darf.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again; what was done so far is kept.</source>
        <translation>Der Datenträger ist voll. Schaffen Sie Platz und versuchen Sie es erneut; was bisher getan wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Another program is using the catalogue. Wait until it has finished, then try again.</source>
        <translation>Ein anderes Programm benutzt den Katalog. Warten Sie, bis es fertig ist, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The catalogue was made by a newer version of Scenekeeper. Update Scenekeeper to open it.</source>
        <translation>Der Katalog stammt von einer neueren Version von Scenekeeper. Aktualisieren Sie Scenekeeper, um ihn zu öffnen.</translation>
    </message>
    <message>
        <source>The catalogue could not be read or changed. Check that its folder may be written to, then try again.</source>
        <translation>Der Katalog konnte nicht gelesen oder geändert werden. Prüfen Sie, ob in seinen Ordner geschrieben werden darf, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The catalogue could not be brought up to date and was left as it was. Check the free space on the disk, then open it again.</source>
        <translation>Der Katalog konnte nicht auf den neuesten Stand gebracht werden und blieb, wie er war. Prüfen Sie den freien Platz auf dem Datenträger und öffnen Sie ihn erneut.</translation>
    </message>
    <message>
        <source>Another file has this name in the destination and was left as it is. Rename it, or choose to number the new ones.</source>
        <translation>Eine andere Datei am Ziel hat diesen Namen und blieb, wie sie war. Benennen Sie sie um oder lassen Sie die neuen nummerieren.</translation>
    </message>
    <message>
        <source>The file has changed since it was added. Add its folder again, then try again.</source>
        <translation>Die Datei hat sich geändert, seit sie hinzugefügt wurde. Fügen Sie ihren Ordner erneut hinzu und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The copy was not the same as the original when it was read again, and was removed. Check the drive, then try again.</source>
        <translation>Die Kopie stimmte beim erneuten Lesen nicht mit dem Original überein und wurde entfernt. Prüfen Sie das Laufwerk und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Another export is writing to this folder. Wait until it has finished, then try again.</source>
        <translation>Ein anderer Export schreibt gerade in diesen Ordner. Warten Sie, bis er fertig ist, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This folder and a folder of your photographs lie in each other. Choose a destination outside of them.</source>
        <translation>Dieser Ordner und ein Ordner Ihrer Fotografien liegen ineinander. Wählen Sie ein Ziel außerhalb davon.</translation>
    </message>
    <message>
        <source>This value cannot be used here. Choose another one.</source>
        <translation>Dieser Wert ist hier nicht möglich. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>What was asked for is not in the catalogue. It may have been removed in the meantime.</source>
        <translation>Das Gesuchte ist nicht im Katalog. Es wurde vielleicht inzwischen entfernt.</translation>
    </message>
    <message>
        <source>The model file cannot be used. Import it again or choose another model.</source>
        <translation>Die Modelldatei ist unbrauchbar. Importieren Sie sie erneut oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The model file is no longer there. Import it again or choose another model.</source>
        <translation>Die Modelldatei ist nicht mehr da. Importieren Sie sie erneut oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>There was not enough memory. Close other programs, then try again.</source>
        <translation>Der Arbeitsspeicher reichte nicht aus. Schließen Sie andere Programme und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This was cancelled before it was finished. Start it again to do the rest.</source>
        <translation>Dies wurde vor dem Ende abgebrochen. Starten Sie es erneut, um den Rest zu erledigen.</translation>
    </message>
    <message>
        <source>Something went wrong inside Scenekeeper. Try again; if it happens again, please report it with the log.</source>
        <translation>In Scenekeeper ist etwas schiefgegangen. Versuchen Sie es erneut; geschieht es wieder, melden Sie es bitte mit dem Protokoll.</translation>
    </message>
    <message>
        <source>A bag needs a folder of its own, and one that is finished is not changed any more. Choose another folder.</source>
        <translation>Eine Bag braucht einen eigenen Ordner, und eine fertige wird nicht mehr verändert. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The copy was there already and was not written again; the labels in it are missing or no longer those of the catalogue. Take it away, then export again.</source>
        <translation>Die Kopie war schon da und wurde nicht noch einmal geschrieben; die Bezeichnungen darin fehlen oder sind nicht mehr die des Katalogs. Entfernen Sie sie, und exportieren Sie dann erneut.</translation>
    </message>
    <message>
        <source>What lies in the destination is not what was written there, and was left as it is. Put it right or take it away, then export again.</source>
        <translation>Was im Ziel liegt, ist nicht, was dorthin geschrieben wurde, und blieb, wie es ist. Bringen Sie es in Ordnung oder entfernen Sie es, und exportieren Sie dann erneut.</translation>
    </message>
    <message>
        <source>This folder has been added to the catalogue before a move into it was finished. Remove it from the catalogue, finish the same export, and add the folder then.</source>
        <translation>Dieser Ordner wurde dem Katalog hinzugefügt, bevor das Verschieben dorthin fertig war. Entfernen Sie ihn aus dem Katalog, führen Sie denselben Export zu Ende, und fügen Sie den Ordner erst dann hinzu.</translation>
    </message>
    <message>
        <source>The part of Scenekeeper that computes with models is missing or does not belong to this version. Install Scenekeeper again.</source>
        <translation>Der Teil von Scenekeeper, der mit Modellen rechnet, fehlt oder gehört nicht zu dieser Version. Installieren Sie Scenekeeper neu.</translation>
    </message>
    <message>
        <source>The catalogue is damaged. Restore a backup of it, or rebuild it from your files.</source>
        <translation>Der Katalog ist beschädigt. Stellen Sie eine Sicherung wieder her oder bauen Sie ihn aus Ihren Dateien neu auf.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::EvaluatedPhotos</name>
    <message>
        <source>Confidence %1</source>
        <extracomment>%1 is a percentage</extracomment>
        <translation>Sicherheit %1</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::EvaluationDialog</name>
    <message>
        <source>Evaluation</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Überblick</translation>
    </message>
    <message>
        <source>&amp;Confusion</source>
        <translation>&amp;Verwechslungen</translation>
    </message>
    <message>
        <source>Con&amp;fidence</source>
        <translation>&amp;Sicherheit</translation>
    </message>
    <message>
        <source>Save Report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>Save figures, charts and mistakes as a page for the browser, with the numbers beside it</source>
        <translation>Kennzahlen, Diagramme und Fehler als Seite für den Browser speichern, die Zahlen daneben</translation>
    </message>
    <message>
        <source>Another Folder…</source>
        <translation>Anderer Ordner…</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Das Modell wird geladen…</translation>
    </message>
    <message>
        <source>Evaluating…</source>
        <translation>Wird ausgewertet…</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n photograph(s)</source>
        <extracomment>%1 is the name of a model</extracomment>
        <translation>
            <numerusform>%1 · %n Fotografie</numerusform>
            <numerusform>%1 · %n Fotografien</numerusform>
        </translation>
    </message>
    <message>
        <source>The evaluation was cancelled.</source>
        <translation>Die Auswertung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird beendet…</translation>
    </message>
    <message>
        <source>Save Report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Save Here</source>
        <translation>Hier speichern</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::EvaluationOverview</name>
    <message>
        <source>Show Files…</source>
        <translation>Dateien zeigen…</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation>Makro-F1</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>Kalibrierungsfehler</translation>
    </message>
    <message>
        <source>Sent to review</source>
        <translation>Zur Prüfung gegeben</translation>
    </message>
    <message>
        <source>Accuracy of the rest</source>
        <translation>Genauigkeit der übrigen</translation>
    </message>
    <message>
        <source>Figures of each label</source>
        <translation>Kennzahlen jeder Bezeichnung</translation>
    </message>
    <message>
        <source>mean of the labels&apos; F1</source>
        <translation>Mittel der F1 aller Bezeichnungen</translation>
    </message>
    <message>
        <source>mean gap between confidence and accuracy</source>
        <translation>mittlerer Abstand von Sicherheit und Genauigkeit</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n photograph(s)</source>
        <translation>
            <numerusform>%1 von %n Fotografie</numerusform>
            <numerusform>%1 von %n Fotografien</numerusform>
        </translation>
    </message>
    <message>
        <source>every photograph is sent to review</source>
        <translation>jede Fotografie wird zur Prüfung gegeben</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotografien</translation>
    </message>
    <message>
        <source>How many photographs truly have the label</source>
        <translation>Wie viele Fotografien diese Bezeichnung wirklich haben</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>How many of those called so are so</source>
        <translation>Wie viele der so bezeichneten es wirklich sind</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>How many of those that are so are called so</source>
        <translation>Wie viele, die es wirklich sind, so bezeichnet werden</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>The harmonic mean of precision and recall</source>
        <translation>Das harmonische Mittel aus Präzision und Trefferquote</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read and do not count.</source>
        <translation>
            <numerusform>%n Datei konnte nicht gelesen werden und zählt nicht.</numerusform>
            <numerusform>%n Dateien konnten nicht gelesen werden und zählen nicht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::EvaluationPlots</name>
    <message numerus="yes">
        <source>%n photograph(s)</source>
        <translation>
            <numerusform>%n Fotografie</numerusform>
            <numerusform>%n Fotografien</numerusform>
        </translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Verlässlichkeit</translation>
    </message>
    <message>
        <source>Confidence of the model (%)</source>
        <translation>Sicherheit des Modells (%)</translation>
    </message>
    <message>
        <source>Called rightly (%)</source>
        <translation>Richtig bezeichnet (%)</translation>
    </message>
    <message>
        <source>reliability</source>
        <comment>name of a file</comment>
        <translation>verlaesslichkeit</translation>
    </message>
    <message>
        <source>Perfect</source>
        <translation>Vollkommen</translation>
    </message>
    <message>
        <source>This model</source>
        <translation>Dieses Modell</translation>
    </message>
    <message>
        <source>%1: confidence %2, called rightly %3</source>
        <extracomment>%1 is &quot;412 photographs&quot;, %2 and %3 are percentages</extracomment>
        <translation>%1: Sicherheit %2, richtig bezeichnet %3</translation>
    </message>
    <message>
        <source>Coverage and accuracy</source>
        <translation>Abdeckung und Genauigkeit</translation>
    </message>
    <message>
        <source>Not sent to review (%)</source>
        <translation>Nicht zur Prüfung gegeben (%)</translation>
    </message>
    <message>
        <source>Of these, called rightly (%)</source>
        <translation>Davon richtig bezeichnet (%)</translation>
    </message>
    <message>
        <source>coverage</source>
        <comment>name of a file</comment>
        <translation>abdeckung</translation>
    </message>
    <message>
        <source>At any threshold</source>
        <translation>Bei jeder Schwelle</translation>
    </message>
    <message>
        <source>The model&apos;s own threshold</source>
        <translation>Die eigene Schwelle des Modells</translation>
    </message>
    <message>
        <source>%1 not sent to review, %2 of these called rightly</source>
        <translation>%1 nicht zur Prüfung gegeben, davon %2 richtig bezeichnet</translation>
    </message>
    <message>
        <source>From a confidence of %1 up: %2</source>
        <extracomment>%1 is a percentage, %2 is &quot;81.2% not sent to review, 97.9% of these called rightly&quot;</extracomment>
        <translation>Ab einer Sicherheit von %1: %2</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::EvaluationPresenter</name>
    <message>
        <source>Evaluate on a Folder of Labelled Photographs</source>
        <translation>An einem Ordner bezeichneter Fotografien auswerten</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::EvaluationText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>The end of a list of names; %1 is &quot;forest, sea, street&quot;</extracomment>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>No photograph that can be read was found there. Choose a folder with one subfolder of photographs for each label, named like the label: %1.</source>
        <translation>Dort wurde keine lesbare Fotografie gefunden. Wählen Sie einen Ordner, der für jede Bezeichnung einen gleichnamigen Unterordner mit Fotografien hat: %1.</translation>
    </message>
    <message numerus="yes">
        <source>The model has no label for the subfolder(s) %1. Rename them or take them out of the folder, then try again. The model&apos;s labels are: %2.</source>
        <translation>
            <numerusform>Das Modell hat für den Unterordner %1 keine Bezeichnung. Benennen Sie ihn um oder nehmen Sie ihn aus dem Ordner und versuchen Sie es erneut. Die Bezeichnungen des Modells sind: %2.</numerusform>
            <numerusform>Das Modell hat für die Unterordner %1 keine Bezeichnungen. Benennen Sie sie um oder nehmen Sie sie aus dem Ordner und versuchen Sie es erneut. Die Bezeichnungen des Modells sind: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>95% interval: %1 to %2</source>
        <translation>95-%-Intervall: %1 bis %2</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Each file is read again and compared before it gets its name. You can close this window; the export goes on.</source>
        <translation>Jede Datei wird noch einmal gelesen und verglichen, bevor sie ihren Namen bekommt. Sie können dieses Fenster schließen; der Export geht weiter.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export More</source>
        <translation>Weiter exportieren</translation>
    </message>
    <message>
        <source>Choose a folder to export to. What would be written there is shown here before anything happens.</source>
        <translation>Wählen Sie einen Ordner als Ziel. Was dorthin geschrieben würde, wird hier gezeigt, bevor etwas geschieht.</translation>
    </message>
    <message>
        <source>The layout of folders and names cannot be read.</source>
        <translation>Die Anordnung der Ordner und Namen ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Export To</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird beendet…</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Beginnt…</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 von %2 Dateien</translation>
    </message>
    <message>
        <source>%1 · %2 a second</source>
        <extracomment>%1 is &quot;120 of 4,000 files&quot;, %2 a number</extracomment>
        <translation>%1 · %2 je Sekunde</translation>
    </message>
    <message>
        <source>Nothing was exported. %1</source>
        <translation>Nichts wurde exportiert. %1</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ExportPresenter</name>
    <message>
        <source>Nothing was exported. %1</source>
        <translation>Nichts wurde exportiert. %1</translation>
    </message>
    <message>
        <source>Open Report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message>
        <source>What went where, and what did not</source>
        <translation>Was wohin ging, und was nicht</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ExportPreview</name>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>&amp;Folders</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>F&amp;iles</source>
        <translation>&amp;Dateien</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Looking at what there is to export…</source>
        <translation>Es wird nachgesehen, was zu exportieren ist…</translation>
    </message>
    <message>
        <source>Looking at what there is to export: %1 of %2 photographs</source>
        <translation>Es wird nachgesehen, was zu exportieren ist: %1 von %2 Fotografien</translation>
    </message>
    <message>
        <source>&amp;Left out (%1)</source>
        <translation>&amp;Ausgelassen (%1)</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ExportResultPage</name>
    <message>
        <source>Open &amp;Report</source>
        <translation>&amp;Bericht öffnen</translation>
    </message>
    <message>
        <source>Show in &amp;Folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>What was not exported</source>
        <translation>Was nicht exportiert wurde</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>What was exported, by label</source>
        <translation>Was exportiert wurde, nach Bezeichnung</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Keine Bezeichnung</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ExportSettingsForm</name>
    <message>
        <source>Where to</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>A folder outside of your photographs</source>
        <translation>Ein Ordner außerhalb Ihrer Fotografien</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Which photographs</source>
        <translation>Welche Fotografien</translation>
    </message>
    <message>
        <source>All of the catalogue</source>
        <translation>Alle des Katalogs</translation>
    </message>
    <message>
        <source>Those shown in the window</source>
        <translation>Die im Fenster gezeigten</translation>
    </message>
    <message>
        <source>&amp;Photographs:</source>
        <translation>&amp;Fotografien:</translation>
    </message>
    <message>
        <source>&amp;Labels:</source>
        <translation>&amp;Bezeichnungen:</translation>
    </message>
    <message>
        <source>Taken &amp;from:</source>
        <translation>Aufgenommen &amp;ab:</translation>
    </message>
    <message>
        <source>Taken &amp;until:</source>
        <translation>Aufgenommen &amp;bis:</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Labels of which the model is less sure do not count; yours always do</source>
        <translation>Bezeichnungen, deren das Modell weniger sicher ist, zählen nicht; Ihre zählen immer</translation>
    </message>
    <message>
        <source>&amp;Surer than:</source>
        <translation>&amp;Sicherer als:</translation>
    </message>
    <message>
        <source>Only labels given or confirmed by a &amp;person</source>
        <translation>Nur von &amp;Personen vergebene oder bestätigte</translation>
    </message>
    <message>
        <source>Also photographs that need &amp;review</source>
        <translation>Auch solche, die &amp;Durchsicht brauchen</translation>
    </message>
    <message>
        <source>Also photographs without a l&amp;abel</source>
        <translation>Auch solche o&amp;hne Bezeichnung</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Folders and &amp;names:</source>
        <translation>Ordner und &amp;Namen:</translation>
    </message>
    <message>
        <source>Under the first one</source>
        <translation>Unter der ersten</translation>
    </message>
    <message>
        <source>A copy under each</source>
        <translation>Eine Kopie unter jeder</translation>
    </message>
    <message>
        <source>A link under each</source>
        <translation>Ein Link unter jeder</translation>
    </message>
    <message>
        <source>S&amp;everal labels:</source>
        <translation>&amp;Mehrere Bezeichnungen:</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Hard links</source>
        <translation>Harte Links</translation>
    </message>
    <message>
        <source>Symbolic links</source>
        <translation>Symbolische Links</translation>
    </message>
    <message>
        <source>Move the originals</source>
        <translation>Originale verschieben</translation>
    </message>
    <message>
        <source>&amp;Do:</source>
        <translation>A&amp;ktion:</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>Nummer anhängen</translation>
    </message>
    <message>
        <source>Count as failed</source>
        <translation>Als Fehler zählen</translation>
    </message>
    <message>
        <source>What is there already is never overwritten; the same picture is not written twice</source>
        <translation>Was schon da ist, wird nie überschrieben; dasselbe Bild wird nicht zweimal geschrieben</translation>
    </message>
    <message>
        <source>If a name is &amp;taken:</source>
        <translation>Wenn ein Name &amp;vergeben ist:</translation>
    </message>
    <message>
        <source>Fields: %1. What stands for a missing value follows a bar: {year|no date}.</source>
        <extracomment>%1 is a list of fields such as {label}, {year}</extracomment>
        <translation>Felder: %1. Was für einen fehlenden Wert steht, folgt nach einem Strich: {year|ohne Datum}.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Labels as &amp;XMP sidecars</source>
        <translation>Bezeichnungen als &amp;XMP-Begleitdateien</translation>
    </message>
    <message>
        <source>Make the destination a &amp;bag (BagIt)</source>
        <translation>Das Ziel zu einer &amp;Bag machen (BagIt)</translation>
    </message>
    <message>
        <source>Checksums and descriptions as digital libraries take them; the photographs lie in its folder “data”</source>
        <translation>Prüfsummen und Beschreibungen, wie digitale Bibliotheken sie annehmen; die Fotografien liegen im Ordner „data“</translation>
    </message>
    <message>
        <source>&amp;Organisation:</source>
        <translation>&amp;Organisation:</translation>
    </message>
    <message>
        <source>Conta&amp;ct:</source>
        <translation>&amp;Kontakt:</translation>
    </message>
    <message>
        <source>E-&amp;mail:</source>
        <translation>E-&amp;Mail:</translation>
    </message>
    <message>
        <source>For other programs, and to build a catalogue again from the files alone. Sidecars that your photographs have already come along in any case</source>
        <translation>Für andere Programme, und um einen Katalog allein aus den Dateien neu aufzubauen. Begleitdateien, die Ihre Fotografien schon haben, kommen in jedem Fall mit</translation>
    </message>
    <message>
        <source>This cannot be used: an unknown field, a brace without its partner, a file without {name} or {seq}, or one that ends in .xmp.</source>
        <translation>Das ist nicht verwendbar: ein unbekanntes Feld, eine Klammer ohne Gegenstück, eine Datei ohne {name} oder {seq} oder eine, die auf .xmp endet.</translation>
    </message>
    <message>
        <source>In and beside the photographs</source>
        <translation>In und neben den Fotografien</translation>
    </message>
    <message>
        <source>Labels &amp;inside the copies</source>
        <translation>Bezeichnungen &amp;in den Kopien selbst</translation>
    </message>
    <message>
        <source>As keywords in the metadata of JPEG, PNG, WebP and TIFF files. Pictures and originals stay as they are; other formats are copied without</source>
        <translation>Als Stichwörter in den Metadaten von JPEG-, PNG-, WebP- und TIFF-Dateien. Bilder und Originale bleiben, wie sie sind; andere Formate werden ohne sie kopiert</translation>
    </message>
    <message>
        <source>&amp;Keep sidecars changed in the destination</source>
        <translation>Im Ziel &amp;geänderte Begleitdateien behalten</translation>
    </message>
    <message>
        <source>Another program has written into sidecars of an earlier export: what they say now counts. Otherwise they are left as they are, and told</source>
        <translation>Ein anderes Programm hat in Begleitdateien eines früheren Exports geschrieben: Es gilt, was sie jetzt sagen. Sonst bleiben sie, wie sie sind, und werden gemeldet</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ExportWords</name>
    <message>
        <source>Hard link</source>
        <translation>Harter Link</translation>
    </message>
    <message>
        <source>Symbolic link</source>
        <translation>Symbolischer Link</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Link to the file before</source>
        <translation>Link auf die Datei davor</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Schon da</translation>
    </message>
    <message>
        <source>Already there; the original goes</source>
        <translation>Schon da; das Original geht</translation>
    </message>
    <message>
        <source>Skip: another file has this name</source>
        <translation>Überspringen: eine andere Datei heißt so</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Nicht möglich</translation>
    </message>
    <message>
        <source>%1, with a number</source>
        <extracomment>%1 is &quot;Copy&quot;, &quot;Move&quot; or the like</extracomment>
        <translation>%1, mit einer Nummer</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>Braucht Durchsicht</translation>
    </message>
    <message>
        <source>Its drive is not connected</source>
        <translation>Sein Laufwerk ist nicht verbunden</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>The file is gone</source>
        <translation>Die Datei ist weg</translation>
    </message>
    <message>
        <source>Changed since it was read; import it again</source>
        <translation>Seit dem Lesen verändert; neu einlesen</translation>
    </message>
    <message>
        <source>On another drive, where no hard link can lead</source>
        <translation>Auf einem anderen Laufwerk, wohin kein harter Link führen kann</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Keine Bezeichnung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) to write</source>
        <translation>
            <numerusform>%Ln Datei zu schreiben</numerusform>
            <numerusform>%Ln Dateien zu schreiben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 needed</source>
        <extracomment>%1 is a size such as &quot;3.2 GB&quot;</extracomment>
        <translation>%1 nötig</translation>
    </message>
    <message>
        <source>%1 free</source>
        <comment>space on a drive</comment>
        <translation>%1 frei</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) left out</source>
        <translation>
            <numerusform>%Ln Fotografie ausgelassen</numerusform>
            <numerusform>%Ln Fotografien ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>No photograph passes these filters.</source>
        <translation>Keine Fotografie erfüllt diese Bedingungen.</translation>
    </message>
    <message>
        <source>Every photograph is left out; the list says why.</source>
        <translation>Jede Fotografie wird ausgelassen; die Liste sagt, warum.</translation>
    </message>
    <message>
        <source>There is not enough free space: %1 more is needed.</source>
        <translation>Es ist nicht genug Platz frei: %1 mehr werden gebraucht.</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln Original(s)…</source>
        <translation>
            <numerusform>%Ln Original verschieben…</numerusform>
            <numerusform>%Ln Originale verschieben…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln File(s)</source>
        <translation>
            <numerusform>%Ln Datei exportieren</numerusform>
            <numerusform>%Ln Dateien exportieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) exported</source>
        <translation>
            <numerusform>%Ln Datei exportiert</numerusform>
            <numerusform>%Ln Dateien exportiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already there</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln schon da</numerusform>
            <numerusform>%Ln schon da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sidecar(s)</source>
        <translation>
            <numerusform>%Ln Begleitdatei</numerusform>
            <numerusform>%Ln Begleitdateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln original(s) removed</source>
        <translation>
            <numerusform>%Ln Original entfernt</numerusform>
            <numerusform>%Ln Originale entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>a bag</source>
        <translation>eine Bag</translation>
    </message>
    <message>
        <source>The photographs are there, but the reports and the list of their checksums could not all be written. %1</source>
        <extracomment>%1 says why</extracomment>
        <translation>Die Fotografien sind da, aber die Berichte und die Liste ihrer Prüfsummen konnten nicht alle geschrieben werden. %1</translation>
    </message>
    <message>
        <source>Cancelled. What is written is whole; the same export goes on from here.</source>
        <translation>Abgebrochen. Was geschrieben ist, ist vollständig; derselbe Export setzt hier fort.</translation>
    </message>
    <message>
        <source>Exported without its sidecar. %1</source>
        <extracomment>%1 says why</extracomment>
        <translation>Ohne Begleitdatei exportiert. %1</translation>
    </message>
    <message>
        <source>Moved there by an earlier export</source>
        <translation>Von einem früheren Export dorthin verschoben</translation>
    </message>
    <message numerus="yes">
        <source>with %Ln sidecar(s)</source>
        <translation>
            <numerusform>mit %Ln Begleitdatei</numerusform>
            <numerusform>mit %Ln Begleitdateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not exported: another file has the name</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln nicht exportiert: eine andere Datei heißt so</numerusform>
            <numerusform>%Ln nicht exportiert: andere Dateien heißen so</numerusform>
        </translation>
    </message>
    <message>
        <source>The destination is no bag: other files lie in its folder “data”, a photograph could not be finished, or it could not be written. The photographs are there.</source>
        <translation>Das Ziel ist keine Bag: In seinem Ordner „data“ liegen andere Dateien, eine Fotografie ließ sich nicht abschließen, oder sie ließ sich nicht schreiben. Die Fotografien sind da.</translation>
    </message>
    <message>
        <source>Not exported: another file has this name. Rename it, or choose to add a number.</source>
        <translation>Nicht exportiert: eine andere Datei heißt so. Benennen Sie sie um, oder lassen Sie eine Nummer anhängen.</translation>
    </message>
    <message>
        <source>Copied, but the original stays because of its sidecar. %1</source>
        <extracomment>%1 says why</extracomment>
        <translation>Kopiert, aber das Original bleibt wegen seiner Begleitdatei. %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln with labels inside</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln mit Bezeichnungen darin</numerusform>
            <numerusform>%Ln mit Bezeichnungen darin</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported as it is: this file cannot hold labels</source>
        <translation>Unverändert exportiert: Diese Datei kann keine Bezeichnungen aufnehmen</translation>
    </message>
    <message>
        <source>Exported without labels inside. %1</source>
        <extracomment>%1 says why</extracomment>
        <translation>Ohne Bezeichnungen darin exportiert. %1</translation>
    </message>
    <message>
        <source>The photographs are there, but the catalogue could not note that. %1</source>
        <extracomment>%1 says why</extracomment>
        <translation>Die Fotografien sind da, aber der Katalog konnte das nicht vermerken. %1</translation>
    </message>
    <message>
        <source>Its sidecar in the destination has been changed since it was written there, and was left as it is. Put it right, or choose to keep changed sidecars.</source>
        <translation>Die Begleitdatei im Ziel wurde geändert, seit sie dorthin geschrieben wurde, und blieb, wie sie ist. Bringen Sie sie in Ordnung, oder wählen Sie, geänderte Begleitdateien zu behalten.</translation>
    </message>
    <message>
        <source>Exported without its sidecar: another one has its name in the destination. Take that away, then export again.</source>
        <translation>Ohne die Begleitdatei exportiert: Eine andere hat im Ziel ihren Namen. Entfernen Sie diese, und exportieren Sie dann erneut.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s) of earlier exports elsewhere</source>
        <extracomment>copies that stay where the labels of before had put them</extracomment>
        <translation>
            <numerusform>%Ln Kopie früherer Exporte an anderer Stelle</numerusform>
            <numerusform>%Ln Kopien früherer Exporte an anderer Stelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The destination is no bag yet: %Ln file(s) of the plan are not in it as they should be, and a bag is not changed once it is made. The same export goes on from here; adding numbers lets photographs in whose name is taken.</source>
        <translation>
            <numerusform>Das Ziel ist noch keine Bag: %Ln Datei des Plans ist nicht so darin, wie sie soll, und eine fertige Bag wird nicht mehr verändert. Derselbe Export macht hier weiter; mit angefügten Nummern kommen auch Fotografien hinein, deren Name vergeben ist.</numerusform>
            <numerusform>Das Ziel ist noch keine Bag: %Ln Dateien des Plans sind nicht so darin, wie sie sollen, und eine fertige Bag wird nicht mehr verändert. Derselbe Export macht hier weiter; mit angefügten Nummern kommen auch Fotografien hinein, deren Name vergeben ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fails: another file has this name</source>
        <translation>Schlägt fehl: eine andere Datei hat diesen Namen</translation>
    </message>
    <message>
        <source>Complete Export</source>
        <extracomment>all files are there, but reports, sidecars or a bag may be missing</extracomment>
        <translation>Export vervollständigen</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::FailedFilesModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>What happened and what can be done</source>
        <translation>Was geschah und was zu tun ist</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::FailedFilesPanel</name>
    <message>
        <source>Files that could not be read</source>
        <translation>Dateien, die nicht gelesen werden konnten</translation>
    </message>
    <message>
        <source>Filter by file, folder or reason</source>
        <translation>Nach Datei, Ordner oder Grund filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save list…</source>
        <translation>Liste speichern…</translation>
    </message>
    <message>
        <source>Read the selected files again, or all when none is selected</source>
        <translation>Die ausgewählten Dateien erneut lesen, oder alle, wenn keine ausgewählt ist</translation>
    </message>
    <message>
        <source>Copy the selected lines as text</source>
        <translation>Die ausgewählten Zeilen als Text kopieren</translation>
    </message>
    <message>
        <source>Save what is shown as a CSV file</source>
        <translation>Das Angezeigte als CSV-Datei speichern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read. The originals were not changed.</source>
        <translation>
            <numerusform>%Ln Datei konnte nicht gelesen werden. Die Originale wurden nicht verändert.</numerusform>
            <numerusform>%Ln Dateien konnten nicht gelesen werden. Die Originale wurden nicht verändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every file could be read.</source>
        <translation>Alle Dateien konnten gelesen werden.</translation>
    </message>
    <message>
        <source>No file matches the filter.</source>
        <translation>Keine Datei passt zum Filter.</translation>
    </message>
    <message>
        <source>Save list</source>
        <translation>Liste speichern</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>failed-files.csv</source>
        <translation>fehlgeschlagene-dateien.csv</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::Formatting</name>
    <message>
        <source>%1%</source>
        <comment>a percentage</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of an enumeration</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>UTC%1</source>
        <comment>offset from UTC, as in UTC+02:00</comment>
        <translation>UTC%1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>exposure time in seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>ISO %1</source>
        <comment>film speed</comment>
        <translation>ISO %1</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <comment>focal length</comment>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>%1 m</source>
        <comment>altitude</comment>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1° S</source>
        <comment>southern latitude</comment>
        <translation>%1° S</translation>
    </message>
    <message>
        <source>%1° N</source>
        <comment>northern latitude</comment>
        <translation>%1° N</translation>
    </message>
    <message>
        <source>%1° W</source>
        <comment>western longitude</comment>
        <translation>%1° W</translation>
    </message>
    <message>
        <source>%1° E</source>
        <comment>eastern longitude</comment>
        <translation>%1° O</translation>
    </message>
    <message>
        <source>Camera raw</source>
        <translation>Kamera-Rohdaten</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln s left</source>
        <translation>
            <numerusform>noch etwa %Ln s</numerusform>
            <numerusform>noch etwa %Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min left</source>
        <translation>
            <numerusform>noch etwa %Ln min</numerusform>
            <numerusform>noch etwa %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln h left</source>
        <translation>
            <numerusform>noch etwa %Ln h</numerusform>
            <numerusform>noch etwa %Ln h</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 MP</source>
        <comment>megapixels</comment>
        <translation>%1 MP</translation>
    </message>
    <message>
        <source>%1 × %2 pixels (%3)</source>
        <comment>width, height, megapixels</comment>
        <translation>%1 × %2 Pixel (%3)</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <comment>width, height</comment>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation>
            <numerusform>etwa %Ln Minute</numerusform>
            <numerusform>etwa %Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation>
            <numerusform>etwa %Ln Stunde</numerusform>
            <numerusform>etwa %Ln Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <source>near %1</source>
        <comment>the nearest town</comment>
        <translation>bei %1</translation>
    </message>
    <message>
        <source>North</source>
        <translation>Norden</translation>
    </message>
    <message>
        <source>Northeast</source>
        <translation>Nordosten</translation>
    </message>
    <message>
        <source>East</source>
        <translation>Osten</translation>
    </message>
    <message>
        <source>Southeast</source>
        <translation>Südosten</translation>
    </message>
    <message>
        <source>South</source>
        <translation>Süden</translation>
    </message>
    <message>
        <source>Southwest</source>
        <translation>Südwesten</translation>
    </message>
    <message>
        <source>West</source>
        <translation>Westen</translation>
    </message>
    <message>
        <source>Northwest</source>
        <translation>Nordwesten</translation>
    </message>
    <message>
        <source>%1 (%2°, from magnetic north)</source>
        <comment>direction, degrees</comment>
        <translation>%1 (%2°, ab magnetisch Nord)</translation>
    </message>
    <message>
        <source>%1 (%2°)</source>
        <comment>direction, degrees</comment>
        <translation>%1 (%2°)</translation>
    </message>
    <message>
        <source>Rejected</source>
        <comment>rating of a photo</comment>
        <translation>Abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of 5 star(s)</source>
        <comment>rating of a photo</comment>
        <translation>
            <numerusform>%Ln von 5 Sternen</numerusform>
            <numerusform>%Ln von 5 Sternen</numerusform>
        </translation>
    </message>
    <message>
        <source>not known; file of %1</source>
        <comment>time when a photo was taken</comment>
        <translation>nicht bekannt; Datei vom %1</translation>
    </message>
    <message>
        <source>%1 (by GPS)</source>
        <comment>time when a photo was taken</comment>
        <translation>%1 (laut GPS)</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>Format of a day in QLocale&apos;s letters: 14 July 2019</extracomment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>Format of a month in QLocale&apos;s letters: July 2019</extracomment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a day, month or year</comment>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>a day, month or year</comment>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from one day, month or year to another</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::GroupText</name>
    <message numerus="yes">
        <source>Best of %Ln</source>
        <extracomment>How many times the archive holds one picture</extracomment>
        <translation>
            <numerusform>Beste von %Ln</numerusform>
            <numerusform>Beste von %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopie</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::History</name>
    <message numerus="yes">
        <source>%1 on %Ln photograph(s)</source>
        <extracomment>%1 is one label or several, as in &quot;Sea on 12 photographs&quot;</extracomment>
        <translation>
            <numerusform>%1 auf %Ln Fotografie</numerusform>
            <numerusform>%1 auf %Ln Fotografien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels</source>
        <translation>
            <numerusform>%Ln Bezeichnung</numerusform>
            <numerusform>%Ln Bezeichnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>no label</source>
        <translation>keine Bezeichnung</translation>
    </message>
    <message>
        <source>not %1</source>
        <extracomment>Follows &quot;Undo:&quot;, as in &quot;Undo: not Sea on 12 photographs&quot;</extracomment>
        <translation>nicht %1</translation>
    </message>
    <message numerus="yes">
        <source>reverting a run on %Ln photograph(s)</source>
        <translation>
            <numerusform>Durchlauf zurücknehmen auf %Ln Fotografie</numerusform>
            <numerusform>Durchlauf zurücknehmen auf %Ln Fotografien</numerusform>
        </translation>
    </message>
    <message>
        <source>adding %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>renaming %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>merging %1</source>
        <translation>%1 zusammenführen</translation>
    </message>
    <message>
        <source>retiring %1</source>
        <translation>%1 stilllegen</translation>
    </message>
    <message>
        <source>restoring %1</source>
        <translation>%1 wieder anbieten</translation>
    </message>
    <message>
        <source>colour, place or key of %1</source>
        <translation>Farbe, Platz oder Taste von %1</translation>
    </message>
    <message>
        <source>model, %1</source>
        <extracomment>A model gave the label, with this confidence</extracomment>
        <translation>Modell, %1</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Mensch</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>decided in part</source>
        <translation>teilweise entschieden</translation>
    </message>
    <message>
        <source>%1, needs review</source>
        <extracomment>%1 is a state, as &quot;decided&quot;</extracomment>
        <translation>%1, zu prüfen</translation>
    </message>
    <message>
        <source>locating %1</source>
        <extracomment>A folder of photographs that is to be found elsewhere now</extracomment>
        <translation>Suchen von %1</translation>
    </message>
    <message numerus="yes">
        <source>removing %1 (%Ln photograph(s))</source>
        <extracomment>%1 is the name of a folder that was removed from the catalogue</extracomment>
        <translation>
            <numerusform>Entfernen von %1 (%Ln Fotografie)</numerusform>
            <numerusform>Entfernen von %1 (%Ln Fotografien)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::HistoryList</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a label, %2 what changed about it, as &quot;model, 83% → rejected&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, model %2</source>
        <extracomment>%1 is the name of a model, %2 its number in the list of models</extracomment>
        <translation>%1, Modell %2</translation>
    </message>
    <message>
        <source>Undone by %1</source>
        <extracomment>%1 is a person who undid something</extracomment>
        <translation>Rückgängig gemacht von %1</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Revert This Run</source>
        <translation>Diesen Durchlauf zurücknehmen</translation>
    </message>
    <message>
        <source>Every label that this run gave, to any photograph, goes back to what it was; what people said since stays. Can be undone.</source>
        <translation>Jede Bezeichnung, die dieser Durchlauf irgendeiner Fotografie gegeben hat, wird wieder, was sie war; was Menschen seither gesagt haben, bleibt. Kann rückgängig gemacht werden.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ImportModelDialog</name>
    <message>
        <source>Import Model</source>
        <translation>Modell importieren</translation>
    </message>
    <message>
        <source>A model file is code. “%1” can do on this computer whatever you can do. Import it only if you trust where it comes from.</source>
        <translation>Eine Modelldatei ist Programmcode. „%1“ kann auf diesem Rechner alles tun, was Sie tun können. Importieren Sie die Datei nur, wenn Sie ihrer Herkunft vertrauen.</translation>
    </message>
    <message>
        <source>“%1” does not say what it is. Describe it as the person who made it would.</source>
        <translation>„%1“ sagt nicht, was es ist. Beschreiben Sie es so, wie es sein Urheber täte.</translation>
    </message>
    <message>
        <source>Import “%1”</source>
        <translation>„%1“ importieren</translation>
    </message>
    <message>
        <source>In the order of its outputs, separated by commas</source>
        <translation>In der Reihenfolge seiner Ausgaben, durch Kommas getrennt</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> Pixel</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 bis 1</translation>
    </message>
    <message>
        <source>As for ImageNet</source>
        <translation>Wie für ImageNet</translation>
    </message>
    <message>
        <source>One label for a photograph</source>
        <translation>Eine Bezeichnung je Fotografie</translation>
    </message>
    <message>
        <source>Any number of labels for a photograph</source>
        <translation>Beliebig viele Bezeichnungen je Fotografie</translation>
    </message>
    <message>
        <source>&amp;Labels:</source>
        <translation>&amp;Bezeichnungen:</translation>
    </message>
    <message>
        <source>Edge of its &amp;input:</source>
        <translation>&amp;Kante seiner Eingabe:</translation>
    </message>
    <message>
        <source>&amp;Values of its input:</source>
        <translation>&amp;Werte seiner Eingabe:</translation>
    </message>
    <message>
        <source>&amp;Gives:</source>
        <translation>&amp;Gibt:</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Details of the photograph</source>
        <translation>Einzelheiten zur Fotografie</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Fotografie</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) selected</source>
        <translation>
            <numerusform>%Ln Fotografie ausgewählt</numerusform>
            <numerusform>%Ln Fotografien ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a photograph to see what is known of it</source>
        <translation>Wählen Sie eine Fotografie aus, um zu sehen, was über sie bekannt ist</translation>
    </message>
    <message>
        <source>Not classified yet</source>
        <translation>Noch nicht klassifiziert</translation>
    </message>
    <message>
        <source>What the model sees</source>
        <translation>Was das Modell sieht</translation>
    </message>
    <message>
        <source>What %1 sees</source>
        <comment>name of a model</comment>
        <translation>Was %1 sieht</translation>
    </message>
    <message>
        <source>The file has changed since a person labelled it: please have another look.</source>
        <translation>Die Datei hat sich geändert, seit ein Mensch sie bezeichnet hat: bitte noch einmal ansehen.</translation>
    </message>
    <message>
        <source>Press the number of a label to give it to all of them.</source>
        <translation>Mit der Nummer einer Bezeichnung bekommen alle sie.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LabelChip</name>
    <message>
        <source>%1 %2</source>
        <comment>label name and its probability, as in Sea 97%</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>set by a person</source>
        <translation>von einem Menschen vergeben</translation>
    </message>
    <message>
        <source>imported with the file</source>
        <translation>mit der Datei übernommen</translation>
    </message>
    <message>
        <source>suggested by the model</source>
        <translation>vom Modell vorgeschlagen</translation>
    </message>
    <message>
        <source>needs review</source>
        <translation>zu prüfen</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>verworfen</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LabelChoices</name>
    <message>
        <source>Labels</source>
        <translation>Bezeichnungen</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LabelNames</name>
    <message>
        <source>Buildings</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Forest</source>
        <translation>Wald</translation>
    </message>
    <message>
        <source>Glacier</source>
        <translation>Gletscher</translation>
    </message>
    <message>
        <source>Mountain</source>
        <translation>Berg</translation>
    </message>
    <message>
        <source>Sea</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LargeView</name>
    <message>
        <source>Large view</source>
        <translation>Großansicht</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Fotografie</translation>
    </message>
    <message>
        <source>Fit · %1%</source>
        <comment>zoom: fitted to the window</comment>
        <translation>Eingepasst · %1&#xa0;%</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>zoom</comment>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LearningCurves</name>
    <message>
        <source>How far the model is from what it is taught; less is better.</source>
        <translation>Wie weit das Modell von dem entfernt ist, was ihm beigebracht wird; weniger ist besser.</translation>
    </message>
    <message>
        <source>On photographs that it does not learn from.</source>
        <translation>An Fotografien, aus denen es nicht lernt.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LearningDialog</name>
    <message>
        <source>Learn from Corrections</source>
        <translation>Aus Korrekturen lernen</translation>
    </message>
    <message>
        <source>&amp;Learning</source>
        <translation>&amp;Lernen</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Use This Model</source>
        <translation>Dieses Modell verwenden</translation>
    </message>
    <message>
        <source>Labels that the model gave are worked out again; yours stay. This can be undone.</source>
        <translation>Bezeichnungen des Modells werden neu bestimmt; Ihre bleiben. Das lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>The new model stays in the list under Model &gt; Models</source>
        <translation>Das neue Modell bleibt in der Liste unter Modell &gt; Modelle</translation>
    </message>
    <message>
        <source>Looking for what there is to learn from…</source>
        <translation>Es wird nachgesehen, woraus gelernt werden kann…</translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>Learning was cancelled. The model in use is as it was.</source>
        <translation>Das Lernen wurde abgebrochen. Das verwendete Modell ist wie zuvor.</translation>
    </message>
    <message>
        <source>Putting the new model to use…</source>
        <translation>Das neue Modell wird in Gebrauch genommen…</translation>
    </message>
    <message>
        <source>Keep Present Model</source>
        <translation>Bisheriges Modell behalten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Learning was stopped. The model in use is as it was. What was learnt is kept: deep learning goes on from there as long as nobody decides on further photographs.</source>
        <translation>Das Lernen wurde angehalten. Das verwendete Modell ist wie zuvor. Was gelernt wurde, bleibt erhalten: Gründliches Lernen geht von dort weiter, solange niemand über weitere Fotografien entscheidet.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LearningIndicator</name>
    <message>
        <source>Show how the model learns</source>
        <translation>Zeigen, wie das Modell lernt</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LearningMaterialPage</name>
    <message>
        <source>Examples of each label</source>
        <translation>Beispiele jeder Bezeichnung</translation>
    </message>
    <message>
        <source>Photographs about which labels disagree</source>
        <translation>Fotografien, deren Bezeichnungen einander widersprechen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s) to learn from</source>
        <translation>
            <numerusform>%Ln Entscheidung, aus der gelernt werden kann</numerusform>
            <numerusform>%Ln Entscheidungen, aus denen gelernt werden kann</numerusform>
        </translation>
    </message>
    <message>
        <source>From what you labelled, confirmed and rejected, a new version of %1 is made. It is measured first; whether it is used, you decide then.</source>
        <extracomment>%1 is the name of a model</extracomment>
        <translation>Aus dem, was Sie bezeichnet, bestätigt und verworfen haben, entsteht eine neue Version von %1. Sie wird erst gemessen; ob sie verwendet wird, entscheiden Sie danach.</translation>
    </message>
    <message>
        <source>This model carries nothing of what it was trained on. It may forget some of it while it learns.</source>
        <translation>Dieses Modell trägt nichts von dem bei sich, woran es trainiert wurde. Es kann beim Lernen etwas davon vergessen.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Photographs that have the label by a person&apos;s word</source>
        <translation>Fotografien, die diese Bezeichnung von einem Menschen haben</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Was daraus wird</translation>
    </message>
    <message numerus="yes">
        <source>left out: %Ln more example(s) needed</source>
        <translation>
            <numerusform>ausgelassen: %Ln weiteres Beispiel nötig</numerusform>
            <numerusform>ausgelassen: %Ln weitere Beispiele nötig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) have labels that exclude each other and are left out. Give all copies of a picture the same label, then learn again.</source>
        <translation>
            <numerusform>%Ln Bild hat Bezeichnungen, die einander ausschließen, und bleibt außen vor. Geben Sie allen seinen Kopien dieselbe Bezeichnung und lernen Sie dann erneut.</numerusform>
            <numerusform>%Ln Bilder haben Bezeichnungen, die einander ausschließen, und bleiben außen vor. Geben Sie allen Kopien eines Bildes dieselbe Bezeichnung und lernen Sie dann erneut.</numerusform>
        </translation>
    </message>
    <message>
        <source>none of the labels</source>
        <translation>keine der Bezeichnungen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) are left out: the file has changed since a person labelled it.</source>
        <translation>
            <numerusform>%Ln Fotografie bleibt außen vor: Die Datei hat sich geändert, seit ein Mensch sie bezeichnet hat.</numerusform>
            <numerusform>%Ln Fotografien bleiben außen vor: Die Datei hat sich geändert, seit ein Mensch sie bezeichnet hat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) are left out: the model has not looked at them. Classify them first.</source>
        <translation>
            <numerusform>%Ln Fotografie bleibt außen vor: Das Modell hat sie nicht angesehen. Klassifizieren Sie sie zuerst.</numerusform>
            <numerusform>%Ln Fotografien bleiben außen vor: Das Modell hat sie nicht angesehen. Klassifizieren Sie sie zuerst.</numerusform>
        </translation>
    </message>
    <message>
        <source>will be learnt</source>
        <translation>wird gelernt</translation>
    </message>
    <message>
        <source>&amp;Quick</source>
        <translation>&amp;Schnell</translation>
    </message>
    <message>
        <source>&amp;Deep</source>
        <translation>&amp;Gründlich</translation>
    </message>
    <message>
        <source>The model looks at the files again and learns how to see, too. For archives that look unlike other photographs: faded, scanned, old. Takes minutes to hours, at low priority; it can be paused, and what was learnt outlasts a restart.</source>
        <translation>Das Modell sieht die Dateien noch einmal an und lernt auch, wie man sieht. Für Archive, die anders aussehen als andere Fotografien: verblichen, gescannt, alt. Dauert Minuten bis Stunden, mit niedriger Priorität; es lässt sich anhalten, und was gelernt wurde, übersteht einen Neustart.</translation>
    </message>
    <message>
        <source>From what the model sees in the photographs already, and, of some, inverted or with their contrast restored. Takes seconds.</source>
        <translation>Aus dem, was das Modell in den Fotografien schon sieht; einige betrachtet es dazu auch umgekehrt oder mit wiederhergestelltem Kontrast. Dauert Sekunden.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LearningPlots</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Error while learning</source>
        <translation>Fehler beim Lernen</translation>
    </message>
    <message>
        <source>Mean error (nats)</source>
        <translation>Mittlerer Fehler (Nat)</translation>
    </message>
    <message>
        <source>learning-error</source>
        <comment>name of a file</comment>
        <translation>lernen-fehler</translation>
    </message>
    <message>
        <source>Accuracy while learning</source>
        <translation>Genauigkeit beim Lernen</translation>
    </message>
    <message>
        <source>Called rightly (%)</source>
        <translation>Richtig bezeichnet (%)</translation>
    </message>
    <message>
        <source>learning-accuracy</source>
        <comment>name of a file</comment>
        <translation>lernen-genauigkeit</translation>
    </message>
    <message>
        <source>Step %1: mean error %2</source>
        <translation>Schritt %1: mittlerer Fehler %2</translation>
    </message>
    <message>
        <source>Step %1: %2 called rightly</source>
        <extracomment>%2 is a percentage</extracomment>
        <translation>Schritt %1: %2 richtig bezeichnet</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LearningPresenter</name>
    <message>
        <source>A new model is ready</source>
        <translation>Ein neues Modell ist fertig</translation>
    </message>
    <message>
        <source>Learning has failed</source>
        <translation>Das Lernen ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Learning is paused</source>
        <translation>Das Lernen ist angehalten</translation>
    </message>
    <message>
        <source>Learning…</source>
        <translation>Lernen…</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LearningRunPage</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>This dialog can be closed meanwhile: the model goes on learning behind the other work, and says so in the status bar when it is done.</source>
        <translation>Dieses Fenster kann inzwischen geschlossen werden: Das Modell lernt neben der übrigen Arbeit weiter, und die Statusleiste sagt, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>Getting the photographs ready…</source>
        <translation>Die Fotografien werden vorbereitet…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird beendet…</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LearningText</name>
    <message>
        <source>There is nothing to learn from yet. Correct some labels first: choose photographs and press 1 to 9, or Space where the model is right.</source>
        <translation>Noch gibt es nichts, woraus gelernt werden kann. Berichtigen Sie zuerst einige Bezeichnungen: Wählen Sie Fotografien und drücken Sie 1 bis 9, oder die Leertaste, wo das Modell recht hat.</translation>
    </message>
    <message numerus="yes">
        <source>You have decided on %1 so far; it takes at least %Ln. Correct some more, those that need review first.</source>
        <extracomment>%1 is &quot;1 photograph&quot;</extracomment>
        <translation>
            <numerusform>Sie haben bisher über %1 entschieden; mindestens %Ln ist nötig. Berichtigen Sie weitere, zuerst die zu prüfenden.</numerusform>
            <numerusform>Sie haben bisher über %1 entschieden; mindestens %Ln sind nötig. Berichtigen Sie weitere, zuerst die zu prüfenden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln Fotografie</numerusform>
            <numerusform>%Ln Fotografien</numerusform>
        </translation>
    </message>
    <message>
        <source>All your decisions are about one label, and one alone cannot be told from another. Correct or confirm photographs of other labels, too.</source>
        <translation>Alle Ihre Entscheidungen betreffen eine einzige Bezeichnung, und eine allein lässt sich von keiner anderen unterscheiden. Berichtigen oder bestätigen Sie auch Fotografien mit anderen Bezeichnungen.</translation>
    </message>
    <message>
        <source>The model in use, %1, cannot be taught here: it does not show what it sees in a photograph. Use another model first, under Model &gt; Models.</source>
        <extracomment>%1 is the name of a model</extracomment>
        <translation>Dem verwendeten Modell, %1, lässt sich hier nichts beibringen: Es gibt nicht heraus, was es in einer Fotografie sieht. Verwenden Sie zuerst ein anderes, unter Modell &gt; Modelle.</translation>
    </message>
    <message>
        <source>The model in use has not seen %1 that you decided on. Let it classify them first.</source>
        <extracomment>%1 is &quot;1 photograph&quot;</extracomment>
        <translation>Das verwendete Modell hat %1, über die Sie entschieden haben, noch nicht gesehen. Lassen Sie sie zuerst klassifizieren.</translation>
    </message>
    <message>
        <source>Reading photograph %1 of %2</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>Fotografie %1 von %2 wird gelesen</translation>
    </message>
    <message>
        <source>Checking what was learnt, step %1 of at most %2</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>Das Gelernte wird geprüft, Schritt %1 von höchstens %2</translation>
    </message>
    <message>
        <source>Learning, %1 of %2 rounds done</source>
        <extracomment>%1 and %2 are numbers; in a round the model sees every photograph once</extracomment>
        <translation>Lernen, %1 von %2 Durchgängen fertig</translation>
    </message>
    <message>
        <source>Learning, step %1 of at most %2</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>Es wird gelernt, Schritt %1 von höchstens %2</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LeftOutModel</name>
    <message>
        <source>Photograph</source>
        <translation>Fotografie</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>Warum sie ausgelassen wird</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LibraryAssembly</name>
    <message>
        <source>The system watches no more folders, so those in “%1” are looked at every half minute. “sudo sysctl fs.inotify.max_user_watches=524288” raises its limit.</source>
        <extracomment>%1 is the name of a folder; the command stays as it is</extracomment>
        <translation>Das System überwacht keine weiteren Ordner, deshalb werden die in „%1“ jede halbe Minute nachgesehen. „sudo sysctl fs.inotify.max_user_watches=524288“ erhöht seine Grenze.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::MainWindow</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Thumbnail size</source>
        <translation>Größe der Vorschaubilder</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln Fotografie</numerusform>
            <numerusform>%Ln Fotografien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln selected</source>
        <extracomment>%1 is &quot;120 photographs&quot;</extracomment>
        <translation>
            <numerusform>%1, %Ln ausgewählt</numerusform>
            <numerusform>%1, %Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Add Folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Add Files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>There is a label named “%1” already.</source>
        <translation>Eine Bezeichnung „%1“ gibt es schon.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::MainWindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Add Folder…</source>
        <translation>&amp;Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Add &amp;Files…</source>
        <translation>Da&amp;teien hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Select &amp;None</source>
        <translation>Auswahl auf&amp;heben</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>Be&amp;zeichnung</translation>
    </message>
    <message>
        <source>&amp;Confirm and Go On</source>
        <translation>Be&amp;stätigen und weiter</translation>
    </message>
    <message>
        <source>&amp;Reject Label</source>
        <translation>Bezeichnung &amp;verwerfen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Large Photograph</source>
        <translation>Fotografie &amp;groß zeigen</translation>
    </message>
    <message>
        <source>&amp;Back to All Photographs</source>
        <translation>&amp;Zurück zu allen Fotografien</translation>
    </message>
    <message>
        <source>As &amp;Grid</source>
        <translation>Als &amp;Raster</translation>
    </message>
    <message>
        <source>As L&amp;ist</source>
        <translation>Als &amp;Liste</translation>
    </message>
    <message>
        <source>L&amp;arger Thumbnails</source>
        <translation>Größ&amp;ere Vorschaubilder</translation>
    </message>
    <message>
        <source>&amp;Smaller Thumbnails</source>
        <translation>&amp;Kleinere Vorschaubilder</translation>
    </message>
    <message>
        <source>Li&amp;brary</source>
        <translation>&amp;Bibliothek</translation>
    </message>
    <message>
        <source>I&amp;nspector</source>
        <translation>&amp;Inspektor</translation>
    </message>
    <message>
        <source>Fold B&amp;oth Sides Away</source>
        <translation>Bei&amp;de Seiten einklappen</translation>
    </message>
    <message>
        <source>Go to Next &amp;Pane</source>
        <translation>Zum &amp;nächsten Bereich</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>Classify &amp;Again</source>
        <translation>Erneut &amp;klassifizieren</translation>
    </message>
    <message>
        <source>Classify the selected photographs again; labels set by a person stay</source>
        <translation>Die ausgewählten Fotografien erneut klassifizieren; von Menschen vergebene Bezeichnungen bleiben</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Failed Files…</source>
        <translation>&amp;Fehlgeschlagene Dateien…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;About Scenekeeper</source>
        <translation>Ü&amp;ber Scenekeeper</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Evaluate on Folder…</source>
        <translation>An Ordner &amp;auswerten…</translation>
    </message>
    <message>
        <source>Measure the model on photographs whose labels are known</source>
        <translation>Das Modell an Fotografien messen, deren Bezeichnungen bekannt sind</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <extracomment>%1 is what was done, as &quot;Sea on 12 photographs&quot;</extracomment>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Select All &amp;Like This</source>
        <translation>&amp;Gleiche auswählen</translation>
    </message>
    <message>
        <source>Select every photograph of this view with the same labels</source>
        <translation>Alle Fotografien dieser Ansicht mit denselben Bezeichnungen auswählen</translation>
    </message>
    <message>
        <source>&amp;Add or Remove</source>
        <translation>&amp;Hinzufügen oder entfernen</translation>
    </message>
    <message>
        <source>&amp;Similar Ones Too</source>
        <translation>Auch &amp;ähnliche</translation>
    </message>
    <message>
        <source>In review mode: the next decision counts for the similar photographs, too</source>
        <translation>Beim Prüfen: Die nächste Entscheidung gilt auch für die ähnlichen Fotografien</translation>
    </message>
    <message>
        <source>C&amp;hange to What the Model Says</source>
        <translation>&amp;Ändern in das, was das Modell sagt</translation>
    </message>
    <message>
        <source>In review mode: the model is right, and not the label that was given</source>
        <translation>Beim Prüfen: Das Modell hat recht, nicht die vergebene Bezeichnung</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Go through the photographs that need a look, one at a time</source>
        <translation>Die zu prüfenden Fotografien eine nach der anderen durchgehen</translation>
    </message>
    <message numerus="yes">
        <source>Apply to %Ln &amp;Similar</source>
        <translation>
            <numerusform>Auch für %Ln &amp;ähnliche</numerusform>
            <numerusform>Auch für %Ln &amp;ähnliche</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederherstellen: %1</translation>
    </message>
    <message>
        <source>&amp;Learn from Corrections…</source>
        <translation>Aus Korrekturen &amp;lernen…</translation>
    </message>
    <message>
        <source>Teach the model what you have labelled, confirmed and rejected</source>
        <translation>Dem Modell beibringen, was Sie bezeichnet, bestätigt und verworfen haben</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Modelle…</translation>
    </message>
    <message>
        <source>See, compare, exchange and take back the models of the catalogue</source>
        <translation>Die Modelle des Katalogs ansehen, vergleichen, austauschen und zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Select All but the &amp;Best</source>
        <translation>Alle außer den &amp;besten auswählen</translation>
    </message>
    <message>
        <source>Select every near-duplicate but the best copy of each picture</source>
        <translation>Alle Beinahe-Dubletten auswählen, außer der besten Kopie jedes Bildes</translation>
    </message>
    <message>
        <source>&amp;More Like This</source>
        <translation>Ä&amp;hnliche zeigen</translation>
    </message>
    <message>
        <source>Show the photographs that are most similar to this one</source>
        <translation>Die Fotografien zeigen, die dieser am ähnlichsten sind</translation>
    </message>
    <message>
        <source>&amp;Back to Former View</source>
        <translation>&amp;Zurück zur vorigen Ansicht</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Search F&amp;orm</source>
        <translation>Such&amp;formular</translation>
    </message>
    <message>
        <source>Search by filling in a form</source>
        <translation>Suchen, indem man ein Formular ausfüllt</translation>
    </message>
    <message>
        <source>Sa&amp;ve Search…</source>
        <translation>Suche s&amp;peichern…</translation>
    </message>
    <message>
        <source>Keep this search under a name, in the library</source>
        <translation>Diese Suche unter einem Namen in der Bibliothek behalten</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>K&amp;arte</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>Zei&amp;tleiste</translation>
    </message>
    <message>
        <source>Where the photographs were taken; choose an area to see only those</source>
        <translation>Wo die Fotografien aufgenommen wurden; ein gewählter Bereich zeigt nur die von dort</translation>
    </message>
    <message>
        <source>When the photographs were taken; choose a time to see only those</source>
        <translation>Wann die Fotografien aufgenommen wurden; eine gewählte Zeit zeigt nur die aus ihr</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::MapMarker</name>
    <message>
        <source>%1k</source>
        <comment>thousands, as short as can be</comment>
        <translation>%1 Tsd.</translation>
    </message>
    <message>
        <source>%1M</source>
        <comment>millions, as short as can be</comment>
        <translation>%1 Mio.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln Fotografie</numerusform>
            <numerusform>%Ln Fotografien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::MapPanel</name>
    <message>
        <source>Show All Places</source>
        <translation>Alle Orte zeigen</translation>
    </message>
    <message>
        <source>Choose an area: drag over the map (or hold Shift)</source>
        <translation>Bereich wählen: über die Karte ziehen (oder Umschalt halten)</translation>
    </message>
    <message>
        <source>Show all photographs on the map</source>
        <translation>Alle Fotografien auf der Karte zeigen</translation>
    </message>
    <message>
        <source>Show more of the world</source>
        <translation>Mehr von der Welt zeigen</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>Näher heran</translation>
    </message>
    <message>
        <source>No photograph here says where it was taken</source>
        <translation>Keine Fotografie hier sagt, wo sie aufgenommen wurde</translation>
    </message>
    <message>
        <source>Telephones and cameras with GPS write the place into the file.</source>
        <translation>Telefone und Kameras mit GPS schreiben den Ort in die Datei.</translation>
    </message>
    <message>
        <source>No photographs</source>
        <translation>Keine Fotografien</translation>
    </message>
    <message>
        <source>Here they appear where they were taken.</source>
        <translation>Hier erscheinen sie dort, wo sie aufgenommen wurden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a place</source>
        <translation>
            <numerusform>%Ln ohne Ort</numerusform>
            <numerusform>%Ln ohne Ort</numerusform>
        </translation>
    </message>
    <message>
        <source>Show only the photographs that do not say where they were taken</source>
        <translation>Nur die Fotografien zeigen, die nicht sagen, wo sie aufgenommen wurden</translation>
    </message>
    <message>
        <source>Only photographs without a place</source>
        <translation>Nur Fotografien ohne Ort</translation>
    </message>
    <message>
        <source>Only photographs of the marked area</source>
        <translation>Nur Fotografien aus dem markierten Bereich</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) on the map</source>
        <translation>
            <numerusform>%Ln Fotografie auf der Karte</numerusform>
            <numerusform>%Ln Fotografien auf der Karte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::MapView</name>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Arrow keys move the map, plus and minus zoom, Enter shows only photographs of what is in view, Esc all again.</source>
        <translation>Pfeiltasten verschieben die Karte, Plus und Minus zoomen, Eingabe zeigt nur Fotografien aus dem sichtbaren Teil, Esc wieder alle.</translation>
    </message>
    <message>
        <source>%1 km</source>
        <comment>a distance</comment>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>%1 m</source>
        <comment>a distance</comment>
        <translation>%1 m</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ModelReporter</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Classify Now</source>
        <translation>Jetzt klassifizieren</translation>
    </message>
    <message>
        <source>Read the files that the new model has not seen; labels set by a person stay</source>
        <translation>Die Dateien lesen, die das neue Modell nicht gesehen hat; von Menschen vergebene Bezeichnungen bleiben</translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln must be read again.</source>
        <comment>photographs</comment>
        <extracomment>%1 is &quot;scene-resnet #3 is in use now; 12 photographs were labelled anew.&quot;</extracomment>
        <translation>
            <numerusform>%1 %Ln muss neu gelesen werden.</numerusform>
            <numerusform>%1 %Ln müssen neu gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Use the model before again, and bring its labels back</source>
        <translation>Wieder das vorige Modell verwenden und seine Bezeichnungen zurückholen</translation>
    </message>
    <message>
        <source>%1, the model in use, cannot be loaded. Until it can, the one before it is used. %2</source>
        <extracomment>%1 and %2 are models, %3 says what happened and what can be done</extracomment>
        <translation>%1, das verwendete Modell, lässt sich nicht laden. Bis es sich laden lässt, wird das vorige verwendet. %2</translation>
    </message>
    <message>
        <source>%1, the model in use, could not be loaded; %2 was used instead. %3</source>
        <translation>%1, das verwendete Modell, ließ sich nicht laden; stattdessen wurde %2 verwendet. %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 is in use now; %Ln photograph(s) were labelled anew.</source>
        <extracomment>%1 is the name of a model</extracomment>
        <translation>
            <numerusform>%1 wird jetzt verwendet; %Ln Fotografie wurde neu bezeichnet.</numerusform>
            <numerusform>%1 wird jetzt verwendet; %Ln Fotografien wurden neu bezeichnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Labelling anew: %1 of %2 photographs</source>
        <translation>Wird neu bezeichnet: %1 von %2 Fotografien</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Keep the present model and its labels</source>
        <translation>Das bisherige Modell und seine Kategorien behalten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) were read for the former model.</source>
        <translation>
            <numerusform>%Ln Fotografie wurde noch für das frühere Modell gelesen.</numerusform>
            <numerusform>%Ln Fotografien wurden noch für das frühere Modell gelesen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ModelText</name>
    <message>
        <source>%1 #%2</source>
        <extracomment>A model and its number</extracomment>
        <translation>%1 Nr. %2</translation>
    </message>
    <message>
        <source>File missing</source>
        <comment>of a model</comment>
        <translation>Datei fehlt</translation>
    </message>
    <message>
        <source>File damaged</source>
        <comment>of a model</comment>
        <translation>Datei beschädigt</translation>
    </message>
    <message>
        <source>In use</source>
        <comment>a model</comment>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Was in use</source>
        <comment>a model</comment>
        <translation>War in Gebrauch</translation>
    </message>
    <message>
        <source>Candidate</source>
        <comment>a model</comment>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>Shipped with Scenekeeper</source>
        <translation>Mit Scenekeeper geliefert</translation>
    </message>
    <message>
        <source>Not stated</source>
        <comment>what a model has learnt from</comment>
        <translation>Nicht angegeben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s)</source>
        <comment>that a model has learnt from</comment>
        <translation>
            <numerusform>%Ln Entscheidung</numerusform>
            <numerusform>%Ln Entscheidungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <comment>that a model has learnt from</comment>
        <translation>
            <numerusform>%Ln Fotografie</numerusform>
            <numerusform>%Ln Fotografien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln photograph(s)</source>
        <extracomment>%1 is a percentage</extracomment>
        <translation>
            <numerusform>%1 von %Ln Fotografie</numerusform>
            <numerusform>%1 von %Ln Fotografien</numerusform>
        </translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Bezeichnungen</translation>
    </message>
    <message>
        <source>Gives</source>
        <translation>Gibt</translation>
    </message>
    <message>
        <source>one label for a photograph</source>
        <translation>eine Bezeichnung je Fotografie</translation>
    </message>
    <message>
        <source>any number of labels for a photograph</source>
        <translation>beliebig viele Bezeichnungen je Fotografie</translation>
    </message>
    <message>
        <source>Can be taught</source>
        <translation>Lernfähig</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Eingetragen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>A percentage and a number of photographs: &quot;93.8% of 961&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>your decisions that were kept apart</source>
        <translation>Ihre Entscheidungen, die beiseitegelegt wurden</translation>
    </message>
    <message>
        <source>what the model knew before</source>
        <translation>was das Modell vorher konnte</translation>
    </message>
    <message>
        <source>a part of the training photographs that was kept apart</source>
        <translation>ein beiseitegelegter Teil der Trainingsfotografien</translation>
    </message>
    <message>
        <source>Input size</source>
        <translation>Eingabegröße</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>a time, a person</comment>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>Put to use</source>
        <translation>In Verwendung seit</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ModelTreeModel</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Eingetragen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>The catalogue knows no model yet. The one that Scenekeeper comes with is listed here as soon as it has classified photographs.</source>
        <translation>Der Katalog kennt noch kein Modell. Das mit Scenekeeper gelieferte steht hier, sobald es Fotografien klassifiziert hat.</translation>
    </message>
    <message>
        <source>What the model&apos;s card says</source>
        <translation>Was auf der Karte des Modells steht</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Verwenden</translation>
    </message>
    <message>
        <source>Classify with this model from now on</source>
        <translation>Von jetzt an mit diesem Modell klassifizieren</translation>
    </message>
    <message>
        <source>Go &amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>Ver&amp;gleichen</translation>
    </message>
    <message>
        <source>Choose two models to hold against each other</source>
        <translation>Wählen Sie zwei Modelle, die verglichen werden sollen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Save the model with its card as one file, for another computer</source>
        <translation>Das Modell mit seiner Karte als eine Datei speichern, für einen anderen Rechner</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>Take in a model from a file</source>
        <translation>Ein Modell aus einer Datei aufnehmen</translation>
    </message>
    <message>
        <source>Use %1 again, as before</source>
        <extracomment>%1 is the name of a model</extracomment>
        <translation>Wieder %1 verwenden, wie zuvor</translation>
    </message>
    <message>
        <source>No other model was in use before</source>
        <translation>Vorher wurde kein anderes Modell verwendet</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ModelsPresenter</name>
    <message>
        <source>%1 is in use now.</source>
        <comment>a model</comment>
        <translation>%1 wird jetzt verwendet.</translation>
    </message>
    <message>
        <source>The model in use is as it was. %1</source>
        <translation>Das verwendete Modell ist wie zuvor. %1</translation>
    </message>
    <message>
        <source>Imported as %1. It is not in use yet.</source>
        <comment>a model</comment>
        <translation>Importiert als %1. Es wird noch nicht verwendet.</translation>
    </message>
    <message>
        <source>Putting the model to use…</source>
        <translation>Das Modell wird in Gebrauch genommen…</translation>
    </message>
    <message>
        <source>Going back to the model before…</source>
        <translation>Zurück zum vorigen Modell…</translation>
    </message>
    <message>
        <source>Import Model</source>
        <translation>Modell importieren</translation>
    </message>
    <message>
        <source>TorchScript models (*.pt *.pth)</source>
        <translation>TorchScript-Modelle (*.pt *.pth)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Trying %1…</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>%1 wird ausprobiert…</translation>
    </message>
    <message>
        <source>%1 was not imported. %2</source>
        <comment>a file, and why</comment>
        <translation>%1 wurde nicht importiert. %2</translation>
    </message>
    <message>
        <source>The network does not fit this description: as many labels as it has outputs, and the size that it was made for.</source>
        <translation>Das Netz passt nicht zu dieser Beschreibung: Nötig sind so viele Bezeichnungen, wie es Ausgaben hat, und die Größe, für die es gemacht ist.</translation>
    </message>
    <message>
        <source>Export Model</source>
        <translation>Modell exportieren</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::MoveConfirmation</name>
    <message>
        <source>Move Originals</source>
        <translation>Originale verschieben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln original(s) will be removed from where they are with their sidecars, each once its copy in “%1” has been read again and compared. This cannot be undone by Scenekeeper.</source>
        <translation>
            <numerusform>%Ln Original wird mit seinen Begleitdateien von seinem Ort entfernt, sobald seine Kopie in „%1“ noch einmal gelesen und verglichen ist. Scenekeeper kann das nicht rückgängig machen.</numerusform>
            <numerusform>%Ln Originale werden mit ihren Begleitdateien von ihrem Ort entfernt, jedes, sobald seine Kopie in „%1“ noch einmal gelesen und verglichen ist. Scenekeeper kann das nicht rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Type %1 to go on:</source>
        <extracomment>%1 is a number without separators</extracomment>
        <translation>Zum Fortfahren %1 &amp;eintippen:</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln Original(s)</source>
        <translation>
            <numerusform>%Ln Original verschieben</numerusform>
            <numerusform>%Ln Originale verschieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::NoMatchesPresenter</name>
    <message numerus="yes">
        <source>Search in all photographs: %Ln</source>
        <translation>
            <numerusform>In allen Fotografien suchen: %Ln</numerusform>
            <numerusform>In allen Fotografien suchen: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %1: %Ln</source>
        <extracomment>%1 is a filter, as date:2019; then so many are found</extracomment>
        <translation>
            <numerusform>%1 weglassen: %Ln</numerusform>
            <numerusform>%1 weglassen: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>No photograph in “%1” matches</source>
        <translation>Keine Fotografie in „%1“ passt</translation>
    </message>
    <message>
        <source>No photograph matches</source>
        <translation>Keine Fotografie passt</translation>
    </message>
    <message>
        <source>Something is found if you take a part of the search off:</source>
        <translation>Es wird etwas gefunden, wenn Sie einen Teil der Suche weglassen:</translation>
    </message>
    <message>
        <source>Check the spelling, or search for less.</source>
        <translation>Prüfen Sie die Schreibweise, oder suchen Sie nach weniger.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::PhotoDelegate</name>
    <message>
        <source>No label</source>
        <translation>Keine Bezeichnung</translation>
    </message>
    <message>
        <source>+%1</source>
        <extracomment>%1 is the number of further labels on a photograph</extracomment>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::PhotoFacts</name>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objektiv</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Belichtung</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Stichwörter</translation>
    </message>
    <message>
        <source>Copyright</source>
        <translation>Urheberrecht</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Direction</source>
        <comment>in which the camera pointed</comment>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Creator</source>
        <comment>of the photograph</comment>
        <translation>Urheber</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::PhotoGridModel</name>
    <message>
        <source>offline</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>The model is not sure: please have a look.</source>
        <translation>Das Modell ist nicht sicher: Bitte sehen Sie nach.</translation>
    </message>
    <message>
        <source>Its drive or folder is not there at the moment.</source>
        <translation>Laufwerk oder Ordner ist zurzeit nicht da.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>The file has changed since a person labelled it.</source>
        <translation>Die Datei hat sich geändert, seit ein Mensch sie bezeichnet hat.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::PhotographsArea</name>
    <message>
        <source>Photographs</source>
        <translation>Fotografien</translation>
    </message>
    <message>
        <source>Large photograph</source>
        <translation>Große Fotografie</translation>
    </message>
    <message>
        <source>Looking for photographs…</source>
        <translation>Fotografien werden gesucht…</translation>
    </message>
    <message>
        <source>They appear here as they are classified.</source>
        <translation>Sie erscheinen hier, sobald sie klassifiziert sind.</translation>
    </message>
    <message>
        <source>Nothing needs review</source>
        <translation>Nichts zu prüfen</translation>
    </message>
    <message>
        <source>The model is sure of every photograph.</source>
        <translation>Das Modell ist sich bei jeder Fotografie sicher.</translation>
    </message>
    <message>
        <source>Nothing failed</source>
        <translation>Nichts fehlgeschlagen</translation>
    </message>
    <message>
        <source>Every file could be read.</source>
        <translation>Alle Dateien konnten gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing is offline</source>
        <translation>Alles ist erreichbar</translation>
    </message>
    <message>
        <source>Every drive and folder is there.</source>
        <translation>Alle Laufwerke und Ordner sind da.</translation>
    </message>
    <message>
        <source>No photograph has this label</source>
        <translation>Keine Fotografie hat diese Bezeichnung</translation>
    </message>
    <message>
        <source>Select photographs and press the label&apos;s number to give it to them.</source>
        <translation>Wählen Sie Fotografien aus und drücken Sie die Nummer der Bezeichnung, um sie ihnen zu geben.</translation>
    </message>
    <message>
        <source>No photographs here</source>
        <translation>Hier sind keine Fotografien</translation>
    </message>
    <message>
        <source>Drop folders or photographs on the window.</source>
        <translation>Legen Sie Ordner oder Fotografien auf dem Fenster ab.</translation>
    </message>
    <message>
        <source>No near-duplicates</source>
        <translation>Keine Beinahe-Dubletten</translation>
    </message>
    <message>
        <source>Every picture is there once.</source>
        <translation>Jedes Bild ist einmal vorhanden.</translation>
    </message>
    <message>
        <source>The disk of %1 is full: no more thumbnails are kept there, and photographs appear more slowly.</source>
        <translation>Der Datenträger von %1 ist voll: Dort werden keine Vorschaubilder mehr aufbewahrt, und Fotografien erscheinen langsamer.</translation>
    </message>
    <message>
        <source>Thumbnails cannot be kept in %1, so photographs appear more slowly. Check that this folder may be changed.</source>
        <translation>Vorschaubilder können in %1 nicht aufbewahrt werden, daher erscheinen Fotografien langsamer. Prüfen Sie, ob dieser Ordner geändert werden darf.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::PictureBox</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::PlannedFilesModel</name>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::PlotPanel</name>
    <message>
        <source>Save Chart…</source>
        <translation>Diagramm speichern…</translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation>Als &amp;PNG speichern…</translation>
    </message>
    <message>
        <source>Save as &amp;SVG…</source>
        <translation>Als &amp;SVG speichern…</translation>
    </message>
    <message>
        <source>Save Numbers as &amp;CSV…</source>
        <translation>Zahlen als &amp;CSV speichern…</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Durch Kommas getrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>Save Chart</source>
        <translation>Diagramm speichern</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ProbabilityBar</name>
    <message>
        <source>%1, rejected</source>
        <comment>probability of a label</comment>
        <translation>%1, verworfen</translation>
    </message>
    <message>
        <source>not known to the model</source>
        <comment>instead of a probability</comment>
        <translation>dem Modell nicht bekannt</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ProbabilityBars</name>
    <message>
        <source>Probability of each label</source>
        <translation>Wahrscheinlichkeit jeder Bezeichnung</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ReviewEndPage</name>
    <message>
        <source>Back to All Photographs</source>
        <translation>Zurück zu allen Fotografien</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) decided</source>
        <translation>
            <numerusform>%Ln Fotografie entschieden</numerusform>
            <numerusform>%Ln Fotografien entschieden</numerusform>
        </translation>
    </message>
    <message>
        <source>No questions</source>
        <translation>Keine Fragen</translation>
    </message>
    <message>
        <source>Nothing needs review</source>
        <translation>Nichts zu prüfen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln confirmed</source>
        <extracomment>Part of &quot;12 confirmed, 3 changed&quot;</extracomment>
        <translation>
            <numerusform>%Ln bestätigt</numerusform>
            <numerusform>%Ln bestätigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln geändert</numerusform>
            <numerusform>%Ln geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <translation>
            <numerusform>%Ln verworfen</numerusform>
            <numerusform>%Ln verworfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln übersprungen</numerusform>
            <numerusform>%Ln übersprungen</numerusform>
        </translation>
    </message>
    <message>
        <source>The model agrees with every label that a person gave.</source>
        <translation>Das Modell stimmt jeder von Menschen vergebenen Bezeichnung zu.</translation>
    </message>
    <message>
        <source>The model is sure of every photograph.</source>
        <translation>Das Modell ist sich bei jeder Fotografie sicher.</translation>
    </message>
    <message numerus="yes">
        <source>Look at the %Ln Skipped Again</source>
        <translation>
            <numerusform>Die %Ln übersprungene ansehen</numerusform>
            <numerusform>Die %Ln übersprungenen ansehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review %Ln Unsure Photograph(s)</source>
        <translation>
            <numerusform>%Ln unsichere Fotografie prüfen</numerusform>
            <numerusform>%Ln unsichere Fotografien prüfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answer %Ln Question(s)</source>
        <translation>
            <numerusform>%Ln Frage beantworten</numerusform>
            <numerusform>%Ln Fragen beantworten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ReviewOffer</name>
    <message numerus="yes">
        <source>%Ln photograph(s) need a look. One at a time is quickest.</source>
        <translation>
            <numerusform>%Ln Fotografie ist zu prüfen. Eine nach der anderen geht es am schnellsten.</numerusform>
            <numerusform>%Ln Fotografien sind zu prüfen. Eine nach der anderen geht es am schnellsten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ReviewView</name>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Looking for the photographs that teach the model most…</source>
        <translation>Fotografien werden gesucht, aus denen das Modell am meisten lernt…</translation>
    </message>
    <message>
        <source>Photograph under review</source>
        <translation>Fotografie, die geprüft wird</translation>
    </message>
    <message>
        <source>Photographs of which the model is not sure, those that teach it most first</source>
        <translation>Fotografien, bei denen das Modell nicht sicher ist; zuerst die, aus denen es am meisten lernt</translation>
    </message>
    <message>
        <source>Reviewed so far</source>
        <translation>Bisher geprüft</translation>
    </message>
    <message>
        <source>Unsure · %1</source>
        <translation>Unsicher · %1</translation>
    </message>
    <message>
        <source>Questions · %1</source>
        <translation>Fragen · %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <extracomment>Photographs still to review</extracomment>
        <translation>
            <numerusform>noch %Ln</numerusform>
            <numerusform>noch %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Not classified yet</source>
        <translation>Noch nicht klassifiziert</translation>
    </message>
    <message>
        <source>What the model sees</source>
        <translation>Was das Modell sieht</translation>
    </message>
    <message>
        <source>What %1 sees</source>
        <comment>name of a model</comment>
        <translation>Was %1 sieht</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>%1 behalten</translation>
    </message>
    <message>
        <source>Change to %1</source>
        <translation>In %1 ändern</translation>
    </message>
    <message>
        <source>Shift and a number add or remove one label of several. The arrow keys look at others without deciding.</source>
        <translation>Umschalt und eine Zahl fügen eine von mehreren Bezeichnungen hinzu oder nehmen sie weg. Die Pfeiltasten zeigen andere, ohne zu entscheiden.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Labels given by a person that look wrong beside similar photographs</source>
        <translation>Von Menschen vergebene Bezeichnungen, die neben ähnlichen Fotografien falsch aussehen</translation>
    </message>
    <message>
        <source>A person said %1; it looks like %2 (%3).</source>
        <extracomment>%1 and %2 are names of labels, %3 is a percentage</extracomment>
        <translation>Ein Mensch sagte %1; es sieht nach %2 aus (%3).</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::RootPresenter</name>
    <message>
        <source>&amp;Rescan</source>
        <translation>&amp;Neu einlesen</translation>
    </message>
    <message>
        <source>&amp;Watch for Changes</source>
        <translation>Auf Änderungen &amp;überwachen</translation>
    </message>
    <message>
        <source>&amp;Locate Moved Folder…</source>
        <translation>&amp;Verschobenen Ordner suchen…</translation>
    </message>
    <message>
        <source>Re&amp;move from Catalogue…</source>
        <translation>Aus dem &amp;Katalog entfernen…</translation>
    </message>
    <message>
        <source>Where “%1” Is Now</source>
        <extracomment>%1 is the name of a folder</extracomment>
        <translation>Wo „%1“ jetzt liegt</translation>
    </message>
    <message>
        <source>Remove “%1” from the catalogue?</source>
        <translation>„%1“ aus dem Katalog entfernen?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) and their labels leave the catalogue. The files stay as they are. This can be undone, and adding the folder again brings all of it back.</source>
        <translation>
            <numerusform>%Ln Fotografie und ihre Bezeichnungen verlassen den Katalog. Die Datei bleibt, wie sie ist. Das kann rückgängig gemacht werden, und wenn der Ordner wieder hinzugefügt wird, ist alles wieder da.</numerusform>
            <numerusform>%Ln Fotografien und ihre Bezeichnungen verlassen den Katalog. Die Dateien bleiben, wie sie sind. Das kann rückgängig gemacht werden, und wenn der Ordner wieder hinzugefügt wird, ist alles wieder da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln Photograph(s)</source>
        <translation>
            <numerusform>%Ln Fotografie entfernen</numerusform>
            <numerusform>%Ln Fotografien entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” does not hold the photographs of this folder. Choose the folder that they are in now, or add it as a new one.</source>
        <translation>„%1“ enthält nicht die Fotografien dieses Ordners. Wählen Sie den Ordner, in dem sie jetzt liegen, oder fügen Sie ihn als neuen hinzu.</translation>
    </message>
    <message>
        <source>“%1” and another folder of your photographs lie in each other. Choose another folder.</source>
        <translation>„%1“ und ein anderer Ordner Ihrer Fotografien liegen ineinander. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>&amp;Add the Whole Folder</source>
        <translation>&amp;Ganzen Ordner hinzufügen</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::RunPanel</name>
    <message>
        <source>%1 of %2</source>
        <comment>files done of all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 found so far</source>
        <comment>files done of those found</comment>
        <translation>%1 von bisher %2 gefundenen</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>files a second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop after the files being read now; what is done is kept</source>
        <translation>Nach den gerade gelesenen Dateien aufhören; was getan ist, bleibt</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird beendet…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) failed: show which, and why</source>
        <translation>
            <numerusform>%Ln Datei ist fehlgeschlagen: zeigen, welche und warum</numerusform>
            <numerusform>%Ln Dateien sind fehlgeschlagen: zeigen, welche und warum</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take back every label that this run gave; the photographs stay in the catalogue</source>
        <translation>Jede Bezeichnung dieses Durchlaufs zurücknehmen; die Fotografien bleiben im Katalog</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::RunReporter</name>
    <message>
        <source>Classifying %1</source>
        <translation>%1 wird klassifiziert</translation>
    </message>
    <message numerus="yes">
        <source>Classifying %Ln item(s)</source>
        <translation>
            <numerusform>%Ln Element wird klassifiziert</numerusform>
            <numerusform>%Ln Elemente werden klassifiziert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) classified</source>
        <extracomment>First part of &quot;412 photographs classified, 3 failed.&quot;</extracomment>
        <translation>
            <numerusform>%Ln Fotografie klassifiziert</numerusform>
            <numerusform>%Ln Fotografien klassifiziert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln unchanged</source>
        <extracomment>%1 is &quot;412 photographs classified&quot;</extracomment>
        <translation>
            <numerusform>%1, %Ln unverändert</numerusform>
            <numerusform>%1, %Ln unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln failed</source>
        <extracomment>%1 is &quot;412 photographs classified&quot;</extracomment>
        <translation>
            <numerusform>%1, %Ln fehlgeschlagen</numerusform>
            <numerusform>%1, %Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>No photographs were found there</source>
        <translation>Dort wurden keine Fotografien gefunden</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <extracomment>%1 is &quot;412 photographs classified&quot;</extracomment>
        <translation>Abgebrochen: %1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Nothing was classified</source>
        <translation>Nichts wurde klassifiziert</translation>
    </message>
    <message>
        <source>The photographs could not be classified. %1</source>
        <extracomment>%1 says what happened and what can be done</extracomment>
        <translation>Die Fotografien konnten nicht klassifiziert werden. %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more waiting</source>
        <extracomment>Further drops of files that are classified after the present ones</extracomment>
        <translation>
            <numerusform>%Ln weiterer wartet</numerusform>
            <numerusform>%Ln weitere warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) are as before the run</source>
        <translation>
            <numerusform>%Ln Fotografie ist wieder wie vor dem Durchlauf</numerusform>
            <numerusform>%Ln Fotografien sind wieder wie vor dem Durchlauf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %Ln changed file(s)</source>
        <extracomment>Photographs that were added or changed by another program</extracomment>
        <translation>
            <numerusform>%Ln geänderte Datei wird gelesen</numerusform>
            <numerusform>%Ln geänderte Dateien werden gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>No photographs have changed</source>
        <translation>Keine Fotografien haben sich geändert</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SaveSearchLine</name>
    <message>
        <source>&amp;Name of the search:</source>
        <translation>&amp;Name der Suche:</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Nicht speichern</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>“%1” finds this from now on</source>
        <translation>„%1“ findet von nun an dies</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SavedNotice</name>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SavedSearchPresenter</name>
    <message>
        <source>&amp;Rename Search</source>
        <translation>Suche &amp;umbenennen</translation>
    </message>
    <message>
        <source>&amp;Change Search</source>
        <translation>Suche än&amp;dern</translation>
    </message>
    <message>
        <source>Move Search &amp;Up</source>
        <translation>Suche nach &amp;oben</translation>
    </message>
    <message>
        <source>Move Search &amp;Down</source>
        <translation>Suche nach u&amp;nten</translation>
    </message>
    <message>
        <source>Re&amp;move Search</source>
        <translation>Suche &amp;entfernen</translation>
    </message>
    <message>
        <source>The search “%1” was removed.</source>
        <translation>Die Suche „%1“ wurde entfernt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Keep the search “%1” again</source>
        <translation>Die Suche „%1“ wieder behalten</translation>
    </message>
    <message>
        <source>There is a search named “%1” already.</source>
        <translation>Es gibt schon eine Suche namens „%1“.</translation>
    </message>
    <message>
        <source>removing the search %1</source>
        <extracomment>Follows &quot;Undo:&quot;</extracomment>
        <translation>Entfernen der Suche %1</translation>
    </message>
    <message>
        <source>What is like a photograph cannot be saved as a search.</source>
        <translation>Was einer Fotografie ähnelt, lässt sich nicht als Suche speichern.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ScopeChip</name>
    <message>
        <source>You search in “%1”. Click to search in all photographs.</source>
        <translation>Sie suchen in „%1“. Klicken Sie, um in allen Fotografien zu suchen.</translation>
    </message>
    <message>
        <source>Search in all photographs instead of “%1”</source>
        <translation>In allen Fotografien statt in „%1“ suchen</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SearchBar</name>
    <message>
        <source>Clear the search (Esc)</source>
        <translation>Suche leeren (Esc)</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SearchCompleter</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SearchField</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search, for example %1</source>
        <translation>Suchen, zum Beispiel %1</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SearchForm</name>
    <message>
        <source>Search form</source>
        <translation>Suchformular</translation>
    </message>
    <message>
        <source>Words in name, title, description, keywords, place</source>
        <translation>Wörter in Name, Titel, Beschreibung, Schlagwörtern, Ort</translation>
    </message>
    <message>
        <source>any of</source>
        <translation>eine von</translation>
    </message>
    <message>
        <source>all of</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>none of</source>
        <translation>keine von</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Bezeichnungen</translation>
    </message>
    <message>
        <source>A year, a month or a day: 2019, 2019-07 or 2019-07-14</source>
        <translation>Ein Jahr, ein Monat oder ein Tag: 2019, 2019-07 oder 2019-07-14</translation>
    </message>
    <message>
        <source>Latitude, longitude and distance: 59.9,10.7,25km</source>
        <translation>Breite, Länge und Entfernung: 59.9,10.7,25km</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>Nicht bewertet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln star(s) or more</source>
        <translation>
            <numerusform>%Ln Stern oder mehr</numerusform>
            <numerusform>%Ln Sterne oder mehr</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>below</source>
        <translation>unter</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source> %</source>
        <extracomment>a percentage</extracomment>
        <translation> %</translation>
    </message>
    <message>
        <source>And:</source>
        <translation>Und:</translation>
    </message>
    <message>
        <source>Take this off the search</source>
        <translation>Dies aus der Suche nehmen</translation>
    </message>
    <message>
        <source>&amp;Words:</source>
        <translation>&amp;Wörter:</translation>
    </message>
    <message>
        <source>&amp;Labels:</source>
        <translation>Be&amp;zeichnungen:</translation>
    </message>
    <message>
        <source>&amp;Taken from:</source>
        <extracomment>between two dates: from … to …</extracomment>
        <translation>Auf&amp;genommen von:</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Ratin&amp;g:</source>
        <translation>Bewe&amp;rtung:</translation>
    </message>
    <message>
        <source>C&amp;amera:</source>
        <translation>&amp;Kamera:</translation>
    </message>
    <message>
        <source>Le&amp;ns:</source>
        <translation>O&amp;bjektiv:</translation>
    </message>
    <message>
        <source>&amp;Place:</source>
        <translation>&amp;Ort:</translation>
    </message>
    <message>
        <source>Nea&amp;r:</source>
        <translation>&amp;Nahe:</translation>
    </message>
    <message>
        <source>Needs re&amp;view:</source>
        <translation>Zu &amp;prüfen:</translation>
    </message>
    <message>
        <source>&amp;Decided by a person:</source>
        <translation>Von &amp;Menschen entschieden:</translation>
    </message>
    <message>
        <source>&amp;Confidence:</source>
        <translation>&amp;Sicherheit:</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>Aufgenommen von</translation>
    </message>
    <message>
        <source>Taken until</source>
        <translation>Aufgenommen bis</translation>
    </message>
    <message>
        <source>Confidence in percent</source>
        <translation>Sicherheit in Prozent</translation>
    </message>
    <message>
        <source>How the labels count</source>
        <translation>Wie die Bezeichnungen zählen</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SearchPresenter</name>
    <message numerus="yes">
        <source>%Ln of %1 photograph(s)</source>
        <extracomment>%1 is the number of photographs that were searched</extracomment>
        <translation>
            <numerusform>%Ln von %1 Fotografien</numerusform>
            <numerusform>%Ln von %1 Fotografien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln Fotografie</numerusform>
            <numerusform>%Ln Fotografien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SearchText</name>
    <message>
        <source>words in name, title, description, keywords and place</source>
        <translation>Wörter in Name, Titel, Beschreibung, Schlagwörtern und Ort</translation>
    </message>
    <message>
        <source>a label that the photograph has</source>
        <translation>eine Bezeichnung der Fotografie</translation>
    </message>
    <message>
        <source>how sure the model is, 0 to 1</source>
        <translation>wie sicher das Modell ist, 0 bis 1</translation>
    </message>
    <message>
        <source>maker or model of the camera</source>
        <translation>Hersteller oder Modell der Kamera</translation>
    </message>
    <message>
        <source>name of the lens</source>
        <translation>Name des Objektivs</translation>
    </message>
    <message>
        <source>a keyword in the file</source>
        <translation>ein Schlagwort in der Datei</translation>
    </message>
    <message>
        <source>town, region or country</source>
        <translation>Ort, Region oder Land</translation>
    </message>
    <message>
        <source>a folder and all below it</source>
        <translation>ein Ordner und alles darunter</translation>
    </message>
    <message>
        <source>There is no filter “%1”. Put the words in quotes to search for them.</source>
        <translation>Es gibt keinen Filter „%1“. Setzen Sie die Wörter in Anführungszeichen, um nach ihnen zu suchen.</translation>
    </message>
    <message>
        <source>There is no filter “%1”. Did you mean “%2”?</source>
        <translation>Es gibt keinen Filter „%1“. Meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>“%1” cannot stand here. Write it like %2.</source>
        <translation>„%1“ kann hier nicht stehen. Schreiben Sie es wie %2.</translation>
    </message>
    <message>
        <source>A value is missing. Write it like %1.</source>
        <translation>Ein Wert fehlt. Schreiben Sie es wie %1.</translation>
    </message>
    <message>
        <source>There is nothing between the quotes.</source>
        <translation>Zwischen den Anführungszeichen steht nichts.</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>Das schließende Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>The closing parenthesis is missing.</source>
        <translation>Die schließende Klammer fehlt.</translation>
    </message>
    <message>
        <source>This parenthesis has no counterpart, or nothing inside.</source>
        <translation>Diese Klammer hat kein Gegenstück oder keinen Inhalt.</translation>
    </message>
    <message>
        <source>“%1” needs a word or a filter beside it.</source>
        <translation>„%1“ braucht ein Wort oder einen Filter neben sich.</translation>
    </message>
    <message numerus="yes">
        <source>The search is too long: %Ln character(s) at most.</source>
        <translation>
            <numerusform>Die Suche ist zu lang: höchstens %Ln Zeichen.</numerusform>
            <numerusform>Die Suche ist zu lang: höchstens %Ln Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The search has too many parentheses inside each other.</source>
        <translation>Die Suche hat zu viele Klammern ineinander.</translation>
    </message>
    <message numerus="yes">
        <source>The search has too many conditions: %Ln at most.</source>
        <translation>
            <numerusform>Die Suche hat zu viele Bedingungen: höchstens %Ln.</numerusform>
            <numerusform>Die Suche hat zu viele Bedingungen: höchstens %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>year, month, day, or from..to</source>
        <translation>Jahr, Monat, Tag oder von..bis</translation>
    </message>
    <message>
        <source>around a point: latitude, longitude, distance</source>
        <translation>um einen Punkt: Breite, Länge, Entfernung</translation>
    </message>
    <message>
        <source>in a rectangle of the map: south, west, north, east</source>
        <translation>in einem Rechteck der Karte: Süd, West, Nord, Ost</translation>
    </message>
    <message>
        <source>whether a person decided: yes or no</source>
        <translation>ob ein Mensch entschieden hat: yes oder no</translation>
    </message>
    <message>
        <source>whether a person should look: yes or no</source>
        <translation>ob ein Mensch nachsehen soll: yes oder no</translation>
    </message>
    <message>
        <source>whether the file could not be read: yes or no</source>
        <translation>ob die Datei nicht lesbar war: yes oder no</translation>
    </message>
    <message>
        <source>whether its drive is away: yes or no</source>
        <translation>ob das Laufwerk fehlt: yes oder no</translation>
    </message>
    <message>
        <source>stars, 1 to 5</source>
        <translation>Sterne, 1 bis 5</translation>
    </message>
    <message>
        <source>“%1” makes no sense here.</source>
        <translation>„%1“ ergibt hier keinen Sinn.</translation>
    </message>
    <message>
        <source>“%1” is no date. Write a year, a month or a day like 2019-07-14, or a span like 2019..2021.</source>
        <translation>„%1“ ist kein Datum. Schreiben Sie ein Jahr, einen Monat oder einen Tag wie 2019-07-14, oder eine Spanne wie 2019..2021.</translation>
    </message>
    <message>
        <source>“%1” is no share. Write a number from 0 to 1, or a percentage.</source>
        <translation>„%1“ ist kein Anteil. Schreiben Sie eine Zahl von 0 bis 1 oder einen Prozentsatz.</translation>
    </message>
    <message>
        <source>“%1” is no rating. Write a number from -1 to 5.</source>
        <translation>„%1“ ist keine Bewertung. Schreiben Sie eine Zahl von -1 bis 5.</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no.</source>
        <translation>„%1“ ist weder yes noch no.</translation>
    </message>
    <message>
        <source>“%1” makes no sense here. Write it like %2.</source>
        <translation>„%1“ ergibt hier keinen Sinn. Schreiben Sie es wie %2.</translation>
    </message>
    <message>
        <source>There is no label “%1”.</source>
        <translation>Es gibt keine Bezeichnung „%1“.</translation>
    </message>
    <message>
        <source>There is no label “%1”. Did you mean %2?</source>
        <translation>Es gibt keine Bezeichnung „%1“. Meinten Sie %2?</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Anderswo</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Open large</source>
        <translation>Groß öffnen</translation>
    </message>
    <message>
        <source>Back to all photographs</source>
        <translation>Zurück zu allen Fotografien</translation>
    </message>
    <message>
        <source>Previous and next photograph, when large</source>
        <translation>Vorige und nächste Fotografie, in der Großansicht</translation>
    </message>
    <message>
        <source>Fit to the window or full size</source>
        <translation>Einpassen oder volle Größe</translation>
    </message>
    <message>
        <source>Larger and smaller, when large</source>
        <translation>Größer und kleiner, in der Großansicht</translation>
    </message>
    <message>
        <source>Confirm the model and move on</source>
        <translation>Das Modell bestätigen und weiter</translation>
    </message>
    <message>
        <source>Reject the label</source>
        <translation>Die Bezeichnung verwerfen</translation>
    </message>
    <message>
        <source>Fold both sides away</source>
        <translation>Beide Seiten einklappen</translation>
    </message>
    <message>
        <source>Show these keys</source>
        <translation>Diese Tasten zeigen</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotografien</translation>
    </message>
    <message>
        <source>Add or remove one label of several</source>
        <translation>Eine von mehreren Bezeichnungen hinzufügen oder entfernen</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SidebarModel</name>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln Fotografie</numerusform>
            <numerusform>%Ln Fotografien</numerusform>
        </translation>
    </message>
    <message>
        <source>All photographs</source>
        <translation>Alle Fotografien</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Photographs of which the model is not sure, most uncertain first</source>
        <translation>Fotografien, bei denen das Modell nicht sicher ist, die unsichersten zuerst</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>Dateien, die nicht gelesen werden konnten</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Photographs whose drive or folder is not there at the moment</source>
        <translation>Fotografien, deren Laufwerk oder Ordner zurzeit nicht da ist</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Bezeichnungen</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>%1 (key %2)</source>
        <translation>%1 (Taste %2)</translation>
    </message>
    <message>
        <source>Near-duplicates</source>
        <translation>Beinahe-Dubletten</translation>
    </message>
    <message>
        <source>Pictures that are there more than once, also scaled, cropped or brightened</source>
        <translation>Bilder, die mehrfach vorhanden sind, auch skaliert, beschnitten oder aufgehellt</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SimilarPresenter</name>
    <message>
        <source>The model has not looked at %1 yet. Classify it, then ask again.</source>
        <translation>Das Modell hat %1 noch nicht angesehen. Klassifizieren Sie die Fotografie und fragen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Photographs like %1, the most similar first</source>
        <translation>Fotografien wie %1, die ähnlichsten zuerst</translation>
    </message>
    <message>
        <source>Looking for near-duplicates…</source>
        <translation>Beinahe-Dubletten werden gesucht …</translation>
    </message>
    <message>
        <source>Pictures that were scaled, compressed, cropped or brightened.</source>
        <translation>Bilder, die skaliert, komprimiert, beschnitten oder aufgehellt wurden.</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln group(s), the best copy first</source>
        <extracomment>%1 is &quot;24 photographs&quot;</extracomment>
        <translation>
            <numerusform>%1 in %Ln Gruppe, die beste Kopie zuerst</numerusform>
            <numerusform>%1 in %Ln Gruppen, die beste Kopie zuerst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln Fotografie</numerusform>
            <numerusform>%Ln Fotografien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more not compared: not classified yet, or without a thumbnail</source>
        <translation>
            <numerusform>%Ln weitere nicht verglichen: noch nicht klassifiziert oder ohne Vorschaubild</numerusform>
            <numerusform>%Ln weitere nicht verglichen: noch nicht klassifiziert oder ohne Vorschaubild</numerusform>
        </translation>
    </message>
    <message>
        <source>Like %1</source>
        <translation>Wie %1</translation>
    </message>
    <message>
        <source>Near-duplicates are not known</source>
        <translation>Beinahe-Dubletten sind nicht bekannt</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ThumbnailStrip</name>
    <message numerus="yes">
        <source>%Ln similar photograph(s)</source>
        <translation>
            <numerusform>%Ln ähnliche Fotografie</numerusform>
            <numerusform>%Ln ähnliche Fotografien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::TimelinePanel</name>
    <message>
        <source>Show All Dates</source>
        <translation>Alle Daten zeigen</translation>
    </message>
    <message>
        <source>Show more time</source>
        <translation>Mehr Zeit zeigen</translation>
    </message>
    <message>
        <source>Show less time</source>
        <translation>Weniger Zeit zeigen</translation>
    </message>
    <message>
        <source>No photograph here says when it was taken</source>
        <translation>Keine Fotografie hier sagt, wann sie aufgenommen wurde</translation>
    </message>
    <message>
        <source>Cameras write the date into the file; scans rarely have one.</source>
        <translation>Kameras schreiben das Datum in die Datei; Scans haben selten eines.</translation>
    </message>
    <message>
        <source>No photographs</source>
        <translation>Keine Fotografien</translation>
    </message>
    <message>
        <source>Here they appear by the day they were taken on.</source>
        <translation>Hier erscheinen sie nach dem Tag der Aufnahme.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a date</source>
        <translation>
            <numerusform>%Ln ohne Datum</numerusform>
            <numerusform>%Ln ohne Datum</numerusform>
        </translation>
    </message>
    <message>
        <source>Show only the photographs that do not say when they were taken</source>
        <translation>Nur die Fotografien zeigen, die nicht sagen, wann sie aufgenommen wurden</translation>
    </message>
    <message>
        <source>Only photographs without a date</source>
        <translation>Nur Fotografien ohne Datum</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln photograph(s)</source>
        <extracomment>%1 is a day, month or year, or two of them: from and to</extracomment>
        <translation>
            <numerusform>%1 · %Ln Fotografie</numerusform>
            <numerusform>%1 · %Ln Fotografien</numerusform>
        </translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Arrow keys choose a time, with Shift more of it; Esc shows all again.</source>
        <translation>Pfeiltasten wählen eine Zeit, mit Umschalt mehr davon; Esc zeigt wieder alle.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln photograph(s)</source>
        <extracomment>%1 is a day, a month or a year</extracomment>
        <translation>
            <numerusform>%1: %Ln Fotografie</numerusform>
            <numerusform>%1: %Ln Fotografien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::TreeWords</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more folder(s)</source>
        <translation>
            <numerusform>und %Ln weiterer Ordner</numerusform>
            <numerusform>und %Ln weitere Ordner</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::WelcomeView</name>
    <message>
        <source>Drop folders of photographs here</source>
        <translation>Legen Sie Ordner mit Fotografien hier ab</translation>
    </message>
    <message>
        <source>Folders and single photographs, as many at once as you like. Scenekeeper looks at each one, says which scene it shows, and tells you where it is not sure.</source>
        <translation>Ordner und einzelne Fotografien, so viele auf einmal, wie Sie möchten. Scenekeeper sieht sich jede an, sagt, welche Szene sie zeigt, und wo es sich nicht sicher ist.</translation>
    </message>
    <message>
        <source>Add Folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Your originals are never changed.</source>
        <translation>Ihre Originale werden nie verändert.</translation>
    </message>
</context>
</TS>
