<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>scenekeeper::CommandLine</name>
    <message>
        <source>Sorts photo archives by scene</source>
        <translation>Classe les archives photographiques par scène</translation>
    </message>
    <message>
        <source>The catalogue file (default: in your data folder).</source>
        <translation>Le fichier du catalogue (par défaut&#xa0;: dans votre dossier de données).</translation>
    </message>
    <message>
        <source>file</source>
        <translation>fichier</translation>
    </message>
    <message>
        <source>The model to classify with (default: the catalogue&apos;s active one).</source>
        <translation>Le modèle utilisé pour classer (par défaut&#xa0;: le modèle actif du catalogue).</translation>
    </message>
    <message>
        <source>The language of the window, for example &quot;de&quot;.</source>
        <translation>La langue de la fenêtre, par exemple «&#xa0;de&#xa0;».</translation>
    </message>
    <message>
        <source>code</source>
        <translation>code</translation>
    </message>
    <message>
        <source>Folders and photographs to classify.</source>
        <translation>Dossiers et photographies à classer.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::About</name>
    <message>
        <source>About Scenekeeper</source>
        <translation>À propos de Scenekeeper</translation>
    </message>
    <message>
        <source>Sorts photo archives by scene, learns from every correction, and never touches an original.</source>
        <translation>Classe les archives photographiques par scène, apprend de chaque correction et ne touche jamais à un original.</translation>
    </message>
    <message>
        <source>Version %1, with Qt %2</source>
        <translation>Version %1, avec Qt %2</translation>
    </message>
    <message>
        <source>Free software: you may use, study, share and improve it under the GNU General Public License, version 3 or later (GPL-3.0-or-later). It comes without any warranty.</source>
        <translation>Logiciel libre&#xa0;: vous pouvez l’utiliser, l’étudier, le partager et l’améliorer selon la licence publique générale GNU, version 3 ou ultérieure (GPL-3.0-or-later). Il est fourni sans aucune garantie.</translation>
    </message>
    <message>
        <source>The outlines of the map are those of Natural Earth, which is in the public domain.</source>
        <translation>Les contours de la carte viennent de Natural Earth et sont dans le domaine public.</translation>
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
        <translation>Ce catalogue ne peut qu’être lu : rien ne peut être ajouté ni modifié. Pour le modifier, copiez-le dans un dossier où vous avez le droit d’écrire.</translation>
    </message>
    <message>
        <source>The catalogue is gone</source>
        <translation>Le catalogue a disparu</translation>
    </message>
    <message>
        <source>The catalogue is damaged</source>
        <translation>Le catalogue est endommagé</translation>
    </message>
    <message>
        <source>%1 is empty or no longer there, although there are backups of it.</source>
        <translation>%1 est vide ou n’existe plus, alors qu’il en existe des sauvegardes.</translation>
    </message>
    <message>
        <source>%1 cannot be read, or not all of it.</source>
        <translation>%1 ne peut pas être lu, ou pas entièrement.</translation>
    </message>
    <message>
        <source>Your photographs are as they were.</source>
        <translation>Vos photographies sont inchangées.</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>Recherche de sauvegardes…</translation>
    </message>
    <message>
        <source>There is no backup that is whole.</source>
        <translation>Il n’y a aucune sauvegarde intacte.</translation>
    </message>
    <message numerus="yes">
        <source>The newest backup that is whole holds %Ln photograph(s).</source>
        <translation>
            <numerusform>La sauvegarde intacte la plus récente contient %Ln photographie.</numerusform>
            <numerusform>La sauvegarde intacte la plus récente contient %Ln photographies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rebuilding reads %Ln folder(s) again, and from the sidecars what people decided.</source>
        <translation>
            <numerusform>La reconstruction relit %Ln dossier et, dans les fichiers annexes, les décisions des personnes.</numerusform>
            <numerusform>La reconstruction relit %Ln dossiers et, dans les fichiers annexes, les décisions des personnes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The present file is kept under another name.</source>
        <translation>Le fichier actuel est conservé sous un autre nom.</translation>
    </message>
    <message numerus="yes">
        <source>The backup of %1 is restored, with %Ln photograph(s).</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>
            <numerusform>La sauvegarde du %1 est restaurée, avec %Ln photographie.</numerusform>
            <numerusform>La sauvegarde du %1 est restaurée, avec %Ln photographies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The catalogue is made anew, with %Ln photograph(s).</source>
        <translation>
            <numerusform>Le catalogue est reconstruit, avec %Ln photographie.</numerusform>
            <numerusform>Le catalogue est reconstruit, avec %Ln photographies.</numerusform>
        </translation>
    </message>
    <message>
        <source>The catalogue is whole again.</source>
        <translation>Le catalogue est de nouveau intact.</translation>
    </message>
    <message>
        <source>%1 The damaged one is kept as %2.</source>
        <extracomment>%1 is the sentence before, %2 the name of a file</extracomment>
        <translation>%1 Le fichier endommagé est conservé sous le nom %2.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::CategoryPresenter</name>
    <message>
        <source>&amp;New Label…</source>
        <translation>&amp;Nouvelle étiquette…</translation>
    </message>
    <message>
        <source>&amp;Rename Label</source>
        <translation>&amp;Renommer l’étiquette</translation>
    </message>
    <message>
        <source>&amp;Merge Label Into…</source>
        <translation>&amp;Fusionner l’étiquette avec…</translation>
    </message>
    <message>
        <source>Re&amp;tire Label</source>
        <translation>Re&amp;tirer l’étiquette</translation>
    </message>
    <message>
        <source>Offer it no more; photographs that have it keep it</source>
        <translation>Ne plus la proposer&#xa0;; les photographies qui l’ont la gardent</translation>
    </message>
    <message>
        <source>Move Label &amp;Up</source>
        <translation>&amp;Monter l’étiquette</translation>
    </message>
    <message>
        <source>Move Label &amp;Down</source>
        <translation>&amp;Descendre l’étiquette</translation>
    </message>
    <message>
        <source>New Label</source>
        <translation>Nouvelle étiquette</translation>
    </message>
    <message>
        <source>Name of the label:</source>
        <translation>Nom de l’étiquette&#xa0;:</translation>
    </message>
    <message>
        <source>Add Label</source>
        <translation>Ajouter l’étiquette</translation>
    </message>
    <message>
        <source>Merge “%1” into “%2”?</source>
        <translation>Fusionner «&#xa0;%1&#xa0;» avec «&#xa0;%2&#xa0;»&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) labelled “%1” will be labelled “%2”, and “%1” will be offered no more. This can be undone.</source>
        <translation>
            <numerusform>%Ln photographie étiquetée «&#xa0;%1&#xa0;» recevra «&#xa0;%2&#xa0;», et «&#xa0;%1&#xa0;» ne sera plus proposée. Cela peut être annulé.</numerusform>
            <numerusform>%Ln photographies étiquetées «&#xa0;%1&#xa0;» recevront «&#xa0;%2&#xa0;», et «&#xa0;%1&#xa0;» ne sera plus proposée. Cela peut être annulé.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %Ln Photograph(s)</source>
        <translation>
            <numerusform>Fusionner %Ln photographie</numerusform>
            <numerusform>Fusionner %Ln photographies</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Merge Into</source>
        <translation>&amp;Fusionner avec</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Couleur</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Touche</translation>
    </message>
    <message>
        <source>By its place</source>
        <translation>Selon la place</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Rétablir</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ChangedPhotosPage</name>
    <message>
        <source>Kind of change</source>
        <translation>Type de changement</translation>
    </message>
    <message>
        <source>No photograph of the catalogue would change its label.</source>
        <translation>Aucune photographie du catalogue ne changerait d’étiquette.</translation>
    </message>
    <message>
        <source>Photographs that would change their label</source>
        <translation>Photographies qui changeraient d’étiquette</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>Tous les changements</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A kind of change and how many photographs: &quot;Sea → Glacier (12)&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) would change their label. What you decided stays.</source>
        <translation>
            <numerusform>%Ln photographie changerait d’étiquette. Ce que vous avez décidé reste.</numerusform>
            <numerusform>%Ln photographies changeraient d’étiquette. Ce que vous avez décidé reste.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 The surest %Ln are shown.</source>
        <extracomment>%1 is &quot;1,204 photographs would change their label.&quot;</extracomment>
        <translation>
            <numerusform>%1 La %Ln plus sûre est montrée.</numerusform>
            <numerusform>%1 Les %Ln plus sûres sont montrées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Of those that will be read again, %Ln were tried.</source>
        <extracomment>%1 is &quot;1,204 photographs would change their label.&quot;</extracomment>
        <translation>
            <numerusform>%1 Parmi celles qui seront relues, %Ln a été essayée.</numerusform>
            <numerusform>%1 Parmi celles qui seront relues, %Ln ont été essayées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::Changes</name>
    <message numerus="yes">
        <source>%Ln new photograph(s)</source>
        <translation>
            <numerusform>%Ln nouvelle photographie</numerusform>
            <numerusform>%Ln nouvelles photographies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed photograph(s)</source>
        <translation>
            <numerusform>%Ln photographie modifiée</numerusform>
            <numerusform>%Ln photographies modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved photograph(s)</source>
        <translation>
            <numerusform>%Ln photographie déplacée</numerusform>
            <numerusform>%Ln photographies déplacées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing photograph(s)</source>
        <translation>
            <numerusform>%Ln photographie manquante</numerusform>
            <numerusform>%Ln photographies manquantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreadable file(s)</source>
        <translation>
            <numerusform>%Ln fichier illisible</numerusform>
            <numerusform>%Ln fichiers illisibles</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>%1 is &quot;3 new photographs&quot;, %2 the name of a folder</extracomment>
        <translation>%1 dans %2</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ChipRow</name>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>No labels yet</source>
        <translation>Pas encore d’étiquettes</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ColorNames</name>
    <message>
        <source>Vermilion</source>
        <translation>Vermillon</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Sky blue</source>
        <translation>Bleu ciel</translation>
    </message>
    <message>
        <source>Mauve</source>
        <translation>Mauve</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Jaune</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>%1, light</source>
        <extracomment>%1 is the name of a colour</extracomment>
        <translation>%1, clair</translation>
    </message>
    <message>
        <source>%1, dark</source>
        <translation>%1, foncé</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ComparisonDialog</name>
    <message>
        <source>Compare Models</source>
        <translation>Comparer des modèles</translation>
    </message>
    <message>
        <source>Comparing the two models…</source>
        <translation>Comparaison des deux modèles…</translation>
    </message>
    <message>
        <source>These two models see photographs in ways of their own, so there is nothing stored to compare them on. Put one after the other to use and evaluate it on a folder instead.</source>
        <translation>Ces deux modèles voient les photographies chacun à sa manière&#xa0;; rien de ce qui est enregistré ne permet de les comparer. Utilisez-les l’un après l’autre et évaluez chacun sur un dossier.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ComparisonMatrices</name>
    <message>
        <source>Measured on</source>
        <translation>Mesuré sur</translation>
    </message>
    <message>
        <source>Lines: what the photographs show. Columns: what the model called them.</source>
        <translation>Lignes&#xa0;: ce que montrent les photographies. Colonnes&#xa0;: comment le modèle les a nommées.</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <comment>the model</comment>
        <translation>Avant&#xa0;: %1</translation>
    </message>
    <message>
        <source>After: %1</source>
        <comment>the model</comment>
        <translation>Après&#xa0;: %1</translation>
    </message>
    <message>
        <source>Confusion matrix, %1</source>
        <translation>Matrice de confusion, %1</translation>
    </message>
    <message>
        <source>On your own decisions</source>
        <translation>Sur vos propres décisions</translation>
    </message>
    <message>
        <source>On what the model knew</source>
        <translation>Sur ce que le modèle savait</translation>
    </message>
    <message>
        <source>Most often: %1.</source>
        <extracomment>%1 is &quot;12 glacier called mountain, 7 street called buildings&quot;</extracomment>
        <translation>Les plus fréquentes&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ComparisonOverview</name>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Your own decisions</source>
        <translation>Vos propres décisions</translation>
    </message>
    <message>
        <source>What the model knew</source>
        <translation>Ce que le modèle savait</translation>
    </message>
    <message>
        <source>Photographs that the first model was measured on: what you taught the model must not cost it what it could do before.</source>
        <translation>Photographies sur lesquelles le premier modèle a été mesuré&#xa0;: ce que vous apprenez au modèle ne doit pas lui coûter ce qu’il savait faire.</translation>
    </message>
    <message>
        <source>Figures of each label</source>
        <translation>Chiffres de chaque étiquette</translation>
    </message>
    <message>
        <source>nothing to measure on</source>
        <translation>rien sur quoi mesurer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln photographie</numerusform>
            <numerusform>%Ln photographies</numerusform>
        </translation>
    </message>
    <message>
        <source>Before: %1</source>
        <comment>the model</comment>
        <translation>Avant&#xa0;: %1</translation>
    </message>
    <message>
        <source>After: %1</source>
        <comment>the model</comment>
        <translation>Après&#xa0;: %1</translation>
    </message>
    <message>
        <source>The harmonic mean of precision and recall (F1)</source>
        <translation>La moyenne harmonique de la précision et du rappel (F1)</translation>
    </message>
    <message>
        <source>How many photographs truly have the label</source>
        <translation>Combien de photographies portent vraiment l’étiquette</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Your decisions</source>
        <translation>Vos décisions</translation>
    </message>
    <message>
        <source>F1 before</source>
        <translation>F1 avant</translation>
    </message>
    <message>
        <source>F1 after</source>
        <translation>F1 après</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Acquis</translation>
    </message>
    <message>
        <source>Photographs that you labelled and that were kept apart: the model has not learnt from them. Where these are few the others count, too, each judged by a model that has not learnt from it (cross-checked).</source>
        <translation>Photographies que vous avez étiquetées et qui ont été mises de côté&#xa0;: le modèle n’a rien appris d’elles. Si elles sont peu nombreuses, les autres comptent aussi, chacune jugée par un modèle qui n’a rien appris d’elle (validation croisée).</translation>
    </message>
    <message>
        <source>%1, cross-checked</source>
        <extracomment>%1 is &quot;63 photographs&quot;</extracomment>
        <translation>%1, validation croisée</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ComparisonText</name>
    <message>
        <source>it is right about %1 of your own decisions, before it was %2</source>
        <extracomment>Of decisions of yours that the model has not learnt from</extracomment>
        <translation>il a raison pour %1 de vos propres décisions, contre %2 avant</translation>
    </message>
    <message>
        <source>it is right about %1 of what it knew, before it was %2</source>
        <extracomment>Of photographs that the model before could label</extracomment>
        <translation>il a raison pour %1 de ce qu’il savait, contre %2 avant</translation>
    </message>
    <message>
        <source>Recommended: %1.</source>
        <extracomment>%1 is &quot;it is right about 91% of your own decisions, before it was 84%&quot;</extracomment>
        <translation>Recommandé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Not recommended: %1.</source>
        <extracomment>%1 is &quot;it is right about 81% of your own decisions, before it was 84%&quot;</extracomment>
        <translation>Non recommandé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <extracomment>&quot;it is right about 91% of your own decisions …&quot;, &quot;it is right about 94% of what it knew …&quot;</extracomment>
        <translation>%1&#xa0;; %2</translation>
    </message>
    <message>
        <source>there was nothing to compare the two models on</source>
        <translation>il n’y avait rien sur quoi comparer les deux modèles</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>A label and what takes its place</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 points</source>
        <extracomment>A difference of two percentages</extracomment>
        <translation>%1 points</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no label</comment>
        <translation>aucune</translation>
    </message>
    <message>
        <source>your corrections do not bear out a change yet; correct some more</source>
        <translation>vos corrections ne justifient pas encore de changement ; corrigez-en d’autres</translation>
    </message>
    <message>
        <source>none of your decisions could be kept apart to judge it by</source>
        <translation>aucune de vos décisions n’a pu être mise de côté pour le juger</translation>
    </message>
    <message>
        <source>%1 compared with %2: %3.</source>
        <extracomment>Two models are compared; %3 is &quot;right about 91% of your own decisions …&quot;</extracomment>
        <translation>%1 comparé à %2 : %3.</translation>
    </message>
    <message>
        <source>it would look in another light at too many of the photographs that it knew</source>
        <translation>il regarderait autrement trop de photographies qu’il connaissait</translation>
    </message>
    <message>
        <source>Photographs that look like negatives are looked at as positives.</source>
        <translation>Les photographies qui ressemblent à des négatifs sont regardées comme des positifs.</translation>
    </message>
    <message>
        <source>Photographs that look faded are looked at with their contrast restored.</source>
        <translation>Les photographies qui paraissent passées sont regardées avec un contraste restauré.</translation>
    </message>
    <message>
        <source>All photographs are looked at as they are again.</source>
        <translation>Toutes les photographies sont de nouveau regardées telles quelles.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) that you have not decided on will be read again for that once the model is used.</source>
        <translation>
            <numerusform>%Ln photographie sur laquelle vous n’avez pas décidé sera relue pour cela dès que le modèle sera utilisé.</numerusform>
            <numerusform>%Ln photographies sur lesquelles vous n’avez pas décidé seront relues pour cela dès que le modèle sera utilisé.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ComparisonView</name>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Vue d’ensemble</translation>
    </message>
    <message>
        <source>&amp;Confusion</source>
        <translation>&amp;Confusions</translation>
    </message>
    <message>
        <source>C&amp;hanges</source>
        <translation>C&amp;hangements</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ConfidencePage</name>
    <message>
        <source>Of the photographs for which the model claims a confidence, so many are called rightly; the dashed line is perfect.</source>
        <translation>Part des photographies bien nommées parmi celles pour lesquelles le modèle annonce une confiance&#xa0;; la ligne en tirets serait parfaite.</translation>
    </message>
    <message>
        <source>How right the model is on what no person looks at; the ring is the model&apos;s own choice of what to send to review.</source>
        <translation>Justesse du modèle sur ce que personne ne regarde&#xa0;; l’anneau montre ce que le modèle choisit lui-même d’envoyer à la vérification.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ConfusionModel</name>
    <message>
        <source>%1 %2 called %3</source>
        <extracomment>A cell of the confusion matrix: &quot;12 glacier called mountain&quot;. %1 is a number, %2 and %3 are labels</extracomment>
        <translation>%1 %2 nommées %3</translation>
    </message>
    <message>
        <source>%1: %2 of all %3</source>
        <extracomment>%1 is &quot;12 glacier called mountain&quot;, %2 a percentage, %3 a label</extracomment>
        <translation>%1&#xa0;: %2 de toutes les %3</translation>
    </message>
    <message>
        <source>Shows %1</source>
        <comment>row of the confusion matrix</comment>
        <translation>Montre %1</translation>
    </message>
    <message>
        <source>Called %1</source>
        <comment>column of the confusion matrix</comment>
        <translation>Nommée %1</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ConfusionPage</name>
    <message>
        <source>Lines: what the photographs show. Columns: what the model called them.</source>
        <translation>Lignes&#xa0;: ce que montrent les photographies. Colonnes&#xa0;: comment le modèle les a nommées.</translation>
    </message>
    <message>
        <source>Photographs of the chosen cell</source>
        <translation>Photographies de la cellule choisie</translation>
    </message>
    <message>
        <source>Choose a cell to see its photographs.</source>
        <translation>Choisissez une cellule pour voir ses photographies.</translation>
    </message>
    <message>
        <source>The model called every photograph by its label.</source>
        <translation>Le modèle a donné à chaque photographie son étiquette.</translation>
    </message>
    <message>
        <source>Confused most often: %1.</source>
        <translation>Confusions les plus fréquentes&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Enter or a double-click shows a photograph&apos;s folder.</source>
        <translation>Entrée ou un double-clic montre le dossier d’une photographie.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ConfusionTable</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Matrice de confusion</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::DamagePage</name>
    <message>
        <source>Rebuild from Files and Sidecars</source>
        <translation>Reconstruire à partir des fichiers et fichiers annexes</translation>
    </message>
    <message>
        <source>Open Another Catalogue…</source>
        <translation>Ouvrir un autre catalogue…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Restore the Backup of %1</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>Restaurer la sauvegarde du %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) read</source>
        <translation>
            <numerusform>%Ln photographie lue</numerusform>
            <numerusform>%Ln photographies lues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::DamagePresenter</name>
    <message>
        <source>The catalogue could not be backed up. %1</source>
        <extracomment>%1 says what happened and what can be done</extracomment>
        <translation>Le catalogue n’a pas pu être sauvegardé. %1</translation>
    </message>
    <message>
        <source>The backup is restored…</source>
        <translation>Restauration de la sauvegarde…</translation>
    </message>
    <message>
        <source>Files are looked for…</source>
        <translation>Recherche de fichiers…</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Cancelled. Rebuilding goes on from here when it is started again.</source>
        <translation>Annulé. La reconstruction reprendra d’ici lorsqu’elle sera relancée.</translation>
    </message>
    <message>
        <source>Open Another Catalogue</source>
        <translation>Ouvrir un autre catalogue</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::DropOverlay</name>
    <message numerus="yes">
        <source>Let go to add %Ln item(s)</source>
        <translation>
            <numerusform>Relâchez pour ajouter %Ln élément</numerusform>
            <numerusform>Relâchez pour ajouter %Ln éléments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ElidedLabel</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ErrorText</name>
    <message>
        <source>You are not allowed to read this file or folder. Change its permissions, then try again.</source>
        <translation>Vous n’avez pas le droit de lire ce fichier ou ce dossier. Modifiez ses permissions, puis réessayez.</translation>
    </message>
    <message>
        <source>The file disappeared before it could be read. If it was moved, add its new folder.</source>
        <translation>Le fichier a disparu avant d’avoir pu être lu. S’il a été déplacé, ajoutez son nouveau dossier.</translation>
    </message>
    <message>
        <source>The file is empty. Copy it again from the camera or from a backup.</source>
        <translation>Le fichier est vide. Copiez-le de nouveau depuis l’appareil photo ou une sauvegarde.</translation>
    </message>
    <message>
        <source>The end of the file is missing, as after an interrupted copy. Copy it again from the camera or from a backup.</source>
        <translation>La fin du fichier manque, comme après une copie interrompue. Copiez-le de nouveau depuis l’appareil photo ou une sauvegarde.</translation>
    </message>
    <message>
        <source>The file is damaged and cannot be shown. Restore it from a backup.</source>
        <translation>Le fichier est endommagé et ne peut pas être affiché. Restaurez-le depuis une sauvegarde.</translation>
    </message>
    <message>
        <source>This kind of file cannot be read. Convert it to JPEG, PNG or TIFF, then try again.</source>
        <translation>Ce type de fichier ne peut pas être lu. Convertissez-le en JPEG, PNG ou TIFF, puis réessayez.</translation>
    </message>
    <message>
        <source>The picture has more pixels than the limit allows. Make it smaller or raise the limit.</source>
        <translation>L’image a plus de pixels que la limite ne le permet. Réduisez-la ou relevez la limite.</translation>
    </message>
    <message>
        <source>This is a folder or a device, although its name looks like that of a picture. Rename it or leave it out.</source>
        <translation>C’est un dossier ou un périphérique, bien que son nom ressemble à celui d’une image. Renommez-le ou laissez-le de côté.</translation>
    </message>
    <message>
        <source>The file name contains characters that cannot be read. Rename the file, then try again.</source>
        <translation>Le nom du fichier contient des caractères illisibles. Renommez le fichier, puis réessayez.</translation>
    </message>
    <message>
        <source>This link leads back to itself. Remove the link or add the folder it should lead to.</source>
        <translation>Ce lien ramène à lui-même. Supprimez-le ou ajoutez le dossier vers lequel il devrait mener.</translation>
    </message>
    <message>
        <source>The file could not be read from its drive. Check the drive and its cable, then try again.</source>
        <translation>Le fichier n’a pas pu être lu sur son disque. Vérifiez le disque et son câble, puis réessayez.</translation>
    </message>
    <message>
        <source>The drive with this photograph is not connected. Connect it, then try again.</source>
        <translation>Le disque contenant cette photographie n’est pas connecté. Connectez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>The file could not be written. Check that the folder exists and may be changed.</source>
        <translation>Le fichier n’a pas pu être écrit. Vérifiez que le dossier existe et peut être modifié.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again; what was done so far is kept.</source>
        <translation>Le disque est plein. Libérez de l’espace, puis réessayez&#xa0;; ce qui a été fait jusqu’ici est conservé.</translation>
    </message>
    <message>
        <source>Another program is using the catalogue. Wait until it has finished, then try again.</source>
        <translation>Un autre programme utilise le catalogue. Attendez qu’il ait terminé, puis réessayez.</translation>
    </message>
    <message>
        <source>The catalogue was made by a newer version of Scenekeeper. Update Scenekeeper to open it.</source>
        <translation>Le catalogue a été créé par une version plus récente de Scenekeeper. Mettez Scenekeeper à jour pour l’ouvrir.</translation>
    </message>
    <message>
        <source>The catalogue could not be read or changed. Check that its folder may be written to, then try again.</source>
        <translation>Le catalogue n’a pas pu être lu ou modifié. Vérifiez que son dossier est accessible en écriture, puis réessayez.</translation>
    </message>
    <message>
        <source>The catalogue could not be brought up to date and was left as it was. Check the free space on the disk, then open it again.</source>
        <translation>Le catalogue n’a pas pu être mis à jour et a été laissé tel quel. Vérifiez l’espace libre sur le disque, puis ouvrez-le de nouveau.</translation>
    </message>
    <message>
        <source>Another file has this name in the destination and was left as it is. Rename it, or choose to number the new ones.</source>
        <translation>Un autre fichier porte déjà ce nom à la destination et a été laissé tel quel. Renommez-le, ou choisissez de numéroter les nouveaux.</translation>
    </message>
    <message>
        <source>The file has changed since it was added. Add its folder again, then try again.</source>
        <translation>Le fichier a changé depuis son ajout. Ajoutez de nouveau son dossier, puis réessayez.</translation>
    </message>
    <message>
        <source>The copy was not the same as the original when it was read again, and was removed. Check the drive, then try again.</source>
        <translation>La copie relue ne correspondait pas à l’original et a été supprimée. Vérifiez le disque, puis réessayez.</translation>
    </message>
    <message>
        <source>Another export is writing to this folder. Wait until it has finished, then try again.</source>
        <translation>Un autre export écrit dans ce dossier. Attendez qu’il soit terminé, puis réessayez.</translation>
    </message>
    <message>
        <source>This folder and a folder of your photographs lie in each other. Choose a destination outside of them.</source>
        <translation>Ce dossier et un dossier de vos photographies se trouvent l’un dans l’autre. Choisissez une destination en dehors.</translation>
    </message>
    <message>
        <source>This value cannot be used here. Choose another one.</source>
        <translation>Cette valeur ne peut pas être utilisée ici. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>What was asked for is not in the catalogue. It may have been removed in the meantime.</source>
        <translation>L’élément demandé n’est pas dans le catalogue. Il a peut-être été retiré entre-temps.</translation>
    </message>
    <message>
        <source>The model file cannot be used. Import it again or choose another model.</source>
        <translation>Le fichier du modèle est inutilisable. Importez-le de nouveau ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The model file is no longer there. Import it again or choose another model.</source>
        <translation>Le fichier du modèle n’est plus là. Importez-le de nouveau ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>There was not enough memory. Close other programs, then try again.</source>
        <translation>La mémoire n’a pas suffi. Fermez d’autres programmes, puis réessayez.</translation>
    </message>
    <message>
        <source>This was cancelled before it was finished. Start it again to do the rest.</source>
        <translation>Ceci a été annulé avant la fin. Relancez-le pour faire le reste.</translation>
    </message>
    <message>
        <source>Something went wrong inside Scenekeeper. Try again; if it happens again, please report it with the log.</source>
        <translation>Un problème est survenu dans Scenekeeper. Réessayez&#xa0;; s’il se reproduit, signalez-le avec le journal.</translation>
    </message>
    <message>
        <source>A bag needs a folder of its own, and one that is finished is not changed any more. Choose another folder.</source>
        <translation>Un bag a besoin de son propre dossier, et un bag terminé n’est plus modifié. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The copy was there already and was not written again; the labels in it are missing or no longer those of the catalogue. Take it away, then export again.</source>
        <translation>La copie était déjà là et n’a pas été réécrite ; les étiquettes y manquent ou ne sont plus celles du catalogue. Retirez-la, puis exportez à nouveau.</translation>
    </message>
    <message>
        <source>What lies in the destination is not what was written there, and was left as it is. Put it right or take it away, then export again.</source>
        <translation>Ce qui se trouve dans la destination n’est pas ce qui y a été écrit, et est resté tel quel. Remettez-le en ordre ou retirez-le, puis exportez à nouveau.</translation>
    </message>
    <message>
        <source>This folder has been added to the catalogue before a move into it was finished. Remove it from the catalogue, finish the same export, and add the folder then.</source>
        <translation>Ce dossier a été ajouté au catalogue avant qu’un déplacement vers lui soit terminé. Retirez-le du catalogue, terminez le même export, puis ajoutez le dossier.</translation>
    </message>
    <message>
        <source>The part of Scenekeeper that computes with models is missing or does not belong to this version. Install Scenekeeper again.</source>
        <translation>La partie de Scenekeeper qui calcule avec les modèles manque ou n’appartient pas à cette version. Réinstallez Scenekeeper.</translation>
    </message>
    <message>
        <source>The catalogue is damaged. Restore a backup of it, or rebuild it from your files.</source>
        <translation>Le catalogue est endommagé. Restaurez-en une sauvegarde ou reconstruisez-le à partir de vos fichiers.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::EvaluatedPhotos</name>
    <message>
        <source>Confidence %1</source>
        <extracomment>%1 is a percentage</extracomment>
        <translation>Confiance %1</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::EvaluationDialog</name>
    <message>
        <source>Evaluation</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Vue d’ensemble</translation>
    </message>
    <message>
        <source>&amp;Confusion</source>
        <translation>&amp;Confusions</translation>
    </message>
    <message>
        <source>Con&amp;fidence</source>
        <translation>Con&amp;fiance</translation>
    </message>
    <message>
        <source>Save Report…</source>
        <translation>Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>Save figures, charts and mistakes as a page for the browser, with the numbers beside it</source>
        <translation>Enregistrer chiffres, graphiques et erreurs sous forme de page pour le navigateur, avec les données à côté</translation>
    </message>
    <message>
        <source>Another Folder…</source>
        <translation>Autre dossier…</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Chargement du modèle…</translation>
    </message>
    <message>
        <source>Evaluating…</source>
        <translation>Évaluation en cours…</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n photograph(s)</source>
        <extracomment>%1 is the name of a model</extracomment>
        <translation>
            <numerusform>%1 · %n photographie</numerusform>
            <numerusform>%1 · %n photographies</numerusform>
        </translation>
    </message>
    <message>
        <source>The evaluation was cancelled.</source>
        <translation>L’évaluation a été annulée.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>Save Report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Save Here</source>
        <translation>Enregistrer ici</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::EvaluationOverview</name>
    <message>
        <source>Show Files…</source>
        <translation>Montrer les fichiers…</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation>F1 macro</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>Erreur de calibration</translation>
    </message>
    <message>
        <source>Sent to review</source>
        <translation>Envoyées en vérification</translation>
    </message>
    <message>
        <source>Accuracy of the rest</source>
        <translation>Exactitude des autres</translation>
    </message>
    <message>
        <source>Figures of each label</source>
        <translation>Chiffres de chaque étiquette</translation>
    </message>
    <message>
        <source>mean of the labels&apos; F1</source>
        <translation>moyenne des F1 des étiquettes</translation>
    </message>
    <message>
        <source>mean gap between confidence and accuracy</source>
        <translation>écart moyen entre confiance et exactitude</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n photograph(s)</source>
        <translation>
            <numerusform>%1 sur %n photographie</numerusform>
            <numerusform>%1 sur %n photographies</numerusform>
        </translation>
    </message>
    <message>
        <source>every photograph is sent to review</source>
        <translation>chaque photographie est envoyée en vérification</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Photographies</translation>
    </message>
    <message>
        <source>How many photographs truly have the label</source>
        <translation>Combien de photographies portent vraiment l’étiquette</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>How many of those called so are so</source>
        <translation>Combien de celles qui sont nommées ainsi le sont vraiment</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>How many of those that are so are called so</source>
        <translation>Combien de celles qui le sont vraiment sont nommées ainsi</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>The harmonic mean of precision and recall</source>
        <translation>La moyenne harmonique de la précision et du rappel</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read and do not count.</source>
        <translation>
            <numerusform>%n fichier n’a pas pu être lu et ne compte pas.</numerusform>
            <numerusform>%n fichiers n’ont pas pu être lus et ne comptent pas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::EvaluationPlots</name>
    <message numerus="yes">
        <source>%n photograph(s)</source>
        <translation>
            <numerusform>%n photographie</numerusform>
            <numerusform>%n photographies</numerusform>
        </translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Fiabilité</translation>
    </message>
    <message>
        <source>Confidence of the model (%)</source>
        <translation>Confiance du modèle (%)</translation>
    </message>
    <message>
        <source>Called rightly (%)</source>
        <translation>Bien nommées (%)</translation>
    </message>
    <message>
        <source>reliability</source>
        <comment>name of a file</comment>
        <translation>fiabilite</translation>
    </message>
    <message>
        <source>Perfect</source>
        <translation>Parfait</translation>
    </message>
    <message>
        <source>This model</source>
        <translation>Ce modèle</translation>
    </message>
    <message>
        <source>%1: confidence %2, called rightly %3</source>
        <extracomment>%1 is &quot;412 photographs&quot;, %2 and %3 are percentages</extracomment>
        <translation>%1&#xa0;: confiance %2, bien nommées %3</translation>
    </message>
    <message>
        <source>Coverage and accuracy</source>
        <translation>Couverture et exactitude</translation>
    </message>
    <message>
        <source>Not sent to review (%)</source>
        <translation>Non envoyées en vérification (%)</translation>
    </message>
    <message>
        <source>Of these, called rightly (%)</source>
        <translation>Dont bien nommées (%)</translation>
    </message>
    <message>
        <source>coverage</source>
        <comment>name of a file</comment>
        <translation>couverture</translation>
    </message>
    <message>
        <source>At any threshold</source>
        <translation>À tout seuil</translation>
    </message>
    <message>
        <source>The model&apos;s own threshold</source>
        <translation>Le seuil propre au modèle</translation>
    </message>
    <message>
        <source>%1 not sent to review, %2 of these called rightly</source>
        <translation>%1 non envoyées en vérification, dont %2 bien nommées</translation>
    </message>
    <message>
        <source>From a confidence of %1 up: %2</source>
        <extracomment>%1 is a percentage, %2 is &quot;81.2% not sent to review, 97.9% of these called rightly&quot;</extracomment>
        <translation>À partir d’une confiance de %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::EvaluationPresenter</name>
    <message>
        <source>Evaluate on a Folder of Labelled Photographs</source>
        <translation>Évaluer sur un dossier de photographies étiquetées</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::EvaluationText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>The end of a list of names; %1 is &quot;forest, sea, street&quot;</extracomment>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>No photograph that can be read was found there. Choose a folder with one subfolder of photographs for each label, named like the label: %1.</source>
        <translation>Aucune photographie lisible n’y a été trouvée. Choisissez un dossier qui contient, pour chaque étiquette, un sous-dossier de photographies du même nom&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>The model has no label for the subfolder(s) %1. Rename them or take them out of the folder, then try again. The model&apos;s labels are: %2.</source>
        <translation>
            <numerusform>Le modèle n’a pas d’étiquette pour le sous-dossier %1. Renommez-le ou retirez-le du dossier, puis réessayez. Les étiquettes du modèle sont&#xa0;: %2.</numerusform>
            <numerusform>Le modèle n’a pas d’étiquettes pour les sous-dossiers %1. Renommez-les ou retirez-les du dossier, puis réessayez. Les étiquettes du modèle sont&#xa0;: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>95% interval: %1 to %2</source>
        <translation>Intervalle à 95&#xa0;%&#xa0;: %1 à %2</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Each file is read again and compared before it gets its name. You can close this window; the export goes on.</source>
        <translation>Chaque fichier est relu et comparé avant de recevoir son nom. Vous pouvez fermer cette fenêtre ; l’export continue.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Export More</source>
        <translation>Exporter encore</translation>
    </message>
    <message>
        <source>Choose a folder to export to. What would be written there is shown here before anything happens.</source>
        <translation>Choisissez un dossier de destination. Ce qui y serait écrit est montré ici avant que quoi que ce soit ne se passe.</translation>
    </message>
    <message>
        <source>The layout of folders and names cannot be read.</source>
        <translation>L’agencement des dossiers et des noms est illisible.</translation>
    </message>
    <message>
        <source>Export To</source>
        <translation>Exporter vers</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 fichiers sur %2</translation>
    </message>
    <message>
        <source>%1 · %2 a second</source>
        <extracomment>%1 is &quot;120 of 4,000 files&quot;, %2 a number</extracomment>
        <translation>%1 · %2 par seconde</translation>
    </message>
    <message>
        <source>Nothing was exported. %1</source>
        <translation>Rien n’a été exporté. %1</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ExportPresenter</name>
    <message>
        <source>Nothing was exported. %1</source>
        <translation>Rien n’a été exporté. %1</translation>
    </message>
    <message>
        <source>Open Report</source>
        <translation>Ouvrir le rapport</translation>
    </message>
    <message>
        <source>What went where, and what did not</source>
        <translation>Ce qui est allé où, et ce qui n’y est pas allé</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ExportPreview</name>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>&amp;Folders</source>
        <translation>&amp;Dossiers</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>F&amp;iles</source>
        <translation>F&amp;ichiers</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissées de côté</translation>
    </message>
    <message>
        <source>Looking at what there is to export…</source>
        <translation>Examen de ce qu’il y a à exporter…</translation>
    </message>
    <message>
        <source>Looking at what there is to export: %1 of %2 photographs</source>
        <translation>Examen de ce qu’il y a à exporter : %1 photographies sur %2</translation>
    </message>
    <message>
        <source>&amp;Left out (%1)</source>
        <translation>&amp;Laissées de côté (%1)</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ExportResultPage</name>
    <message>
        <source>Open &amp;Report</source>
        <translation>Ouvrir le &amp;rapport</translation>
    </message>
    <message>
        <source>Show in &amp;Folder</source>
        <translation>Montrer dans le &amp;dossier</translation>
    </message>
    <message>
        <source>What was not exported</source>
        <translation>Ce qui n’a pas été exporté</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>What was exported, by label</source>
        <translation>Ce qui a été exporté, par étiquette</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Sans étiquette</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ExportSettingsForm</name>
    <message>
        <source>Where to</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>A folder outside of your photographs</source>
        <translation>Un dossier en dehors de vos photographies</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Choisir…</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>n’importe quand</translation>
    </message>
    <message>
        <source>Which photographs</source>
        <translation>Quelles photographies</translation>
    </message>
    <message>
        <source>All of the catalogue</source>
        <translation>Toutes celles du catalogue</translation>
    </message>
    <message>
        <source>Those shown in the window</source>
        <translation>Celles que montre la fenêtre</translation>
    </message>
    <message>
        <source>&amp;Photographs:</source>
        <translation>&amp;Photographies :</translation>
    </message>
    <message>
        <source>&amp;Labels:</source>
        <translation>É&amp;tiquettes :</translation>
    </message>
    <message>
        <source>Taken &amp;from:</source>
        <translation>Prises &amp;depuis :</translation>
    </message>
    <message>
        <source>Taken &amp;until:</source>
        <translation>Prises &amp;jusqu’à :</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>any</source>
        <translation>n’importe</translation>
    </message>
    <message>
        <source>Labels of which the model is less sure do not count; yours always do</source>
        <translation>Les étiquettes dont le modèle est moins sûr ne comptent pas ; les vôtres comptent toujours</translation>
    </message>
    <message>
        <source>&amp;Surer than:</source>
        <translation>Plus &amp;sûr que :</translation>
    </message>
    <message>
        <source>Only labels given or confirmed by a &amp;person</source>
        <translation>Seulement les étiquettes données par une p&amp;ersonne</translation>
    </message>
    <message>
        <source>Also photographs that need &amp;review</source>
        <translation>Aussi celles qui sont à &amp;vérifier</translation>
    </message>
    <message>
        <source>Also photographs without a l&amp;abel</source>
        <translation>Aussi celles sans étiq&amp;uette</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Folders and &amp;names:</source>
        <translation>Dossiers et &amp;noms :</translation>
    </message>
    <message>
        <source>Under the first one</source>
        <translation>Sous la première</translation>
    </message>
    <message>
        <source>A copy under each</source>
        <translation>Une copie sous chacune</translation>
    </message>
    <message>
        <source>A link under each</source>
        <translation>Un lien sous chacune</translation>
    </message>
    <message>
        <source>S&amp;everal labels:</source>
        <translation>Pl&amp;usieurs étiquettes :</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Hard links</source>
        <translation>Liens physiques</translation>
    </message>
    <message>
        <source>Symbolic links</source>
        <translation>Liens symboliques</translation>
    </message>
    <message>
        <source>Move the originals</source>
        <translation>Déplacer les originaux</translation>
    </message>
    <message>
        <source>&amp;Do:</source>
        <translation>&amp;Action :</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>Ajouter un numéro</translation>
    </message>
    <message>
        <source>Count as failed</source>
        <translation>Compter comme échec</translation>
    </message>
    <message>
        <source>What is there already is never overwritten; the same picture is not written twice</source>
        <translation>Ce qui est déjà là n’est jamais écrasé ; la même image n’est pas écrite deux fois</translation>
    </message>
    <message>
        <source>If a name is &amp;taken:</source>
        <translation>Si un nom est &amp;pris :</translation>
    </message>
    <message>
        <source>Fields: %1. What stands for a missing value follows a bar: {year|no date}.</source>
        <extracomment>%1 is a list of fields such as {label}, {year}</extracomment>
        <translation>Champs : %1. Ce qui remplace une valeur manquante suit une barre : {year|sans date}.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>Labels as &amp;XMP sidecars</source>
        <translation>Étiquettes en fichiers annexes &amp;XMP</translation>
    </message>
    <message>
        <source>Make the destination a &amp;bag (BagIt)</source>
        <translation>Faire de la destination un &amp;bag (BagIt)</translation>
    </message>
    <message>
        <source>Checksums and descriptions as digital libraries take them; the photographs lie in its folder “data”</source>
        <translation>Sommes de contrôle et descriptions, telles que les bibliothèques numériques les acceptent ; les photographies sont dans le dossier « data »</translation>
    </message>
    <message>
        <source>&amp;Organisation:</source>
        <translation>&amp;Organisation :</translation>
    </message>
    <message>
        <source>Conta&amp;ct:</source>
        <translation>Conta&amp;ct :</translation>
    </message>
    <message>
        <source>E-&amp;mail:</source>
        <translation>C&amp;ourriel :</translation>
    </message>
    <message>
        <source>For other programs, and to build a catalogue again from the files alone. Sidecars that your photographs have already come along in any case</source>
        <translation>Pour d’autres programmes, et pour reconstruire un catalogue à partir des seuls fichiers. Les fichiers annexes que vos photographies ont déjà suivent dans tous les cas</translation>
    </message>
    <message>
        <source>This cannot be used: an unknown field, a brace without its partner, a file without {name} or {seq}, or one that ends in .xmp.</source>
        <translation>Ceci est inutilisable : un champ inconnu, une accolade sans sa paire, un fichier sans {name} ni {seq}, ou qui se termine par .xmp.</translation>
    </message>
    <message>
        <source>In and beside the photographs</source>
        <translation>Dans et à côté des photographies</translation>
    </message>
    <message>
        <source>Labels &amp;inside the copies</source>
        <translation>Étiquettes &amp;dans les copies</translation>
    </message>
    <message>
        <source>As keywords in the metadata of JPEG, PNG, WebP and TIFF files. Pictures and originals stay as they are; other formats are copied without</source>
        <translation>Comme mots-clés dans les métadonnées des fichiers JPEG, PNG, WebP et TIFF. Les images et les originaux restent tels quels ; les autres formats sont copiés sans</translation>
    </message>
    <message>
        <source>&amp;Keep sidecars changed in the destination</source>
        <translation>&amp;Garder les fichiers annexes modifiés sur place</translation>
    </message>
    <message>
        <source>Another program has written into sidecars of an earlier export: what they say now counts. Otherwise they are left as they are, and told</source>
        <translation>Un autre programme a écrit dans les fichiers annexes d’un export précédent : ce qu’ils disent maintenant compte. Sinon, ils restent tels quels et sont signalés</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ExportWords</name>
    <message>
        <source>Hard link</source>
        <translation>Lien physique</translation>
    </message>
    <message>
        <source>Symbolic link</source>
        <translation>Lien symbolique</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Link to the file before</source>
        <translation>Lien vers le fichier précédent</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Déjà présent</translation>
    </message>
    <message>
        <source>Already there; the original goes</source>
        <translation>Déjà présent ; l’original part</translation>
    </message>
    <message>
        <source>Skip: another file has this name</source>
        <translation>Ignorer : un autre fichier porte ce nom</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Impossible</translation>
    </message>
    <message>
        <source>%1, with a number</source>
        <extracomment>%1 is &quot;Copy&quot;, &quot;Move&quot; or the like</extracomment>
        <translation>%1, avec un numéro</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Its drive is not connected</source>
        <translation>Son disque n’est pas connecté</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>N’a pas pu être lu</translation>
    </message>
    <message>
        <source>The file is gone</source>
        <translation>Le fichier a disparu</translation>
    </message>
    <message>
        <source>Changed since it was read; import it again</source>
        <translation>Modifié depuis sa lecture ; importez-le à nouveau</translation>
    </message>
    <message>
        <source>On another drive, where no hard link can lead</source>
        <translation>Sur un autre disque, où aucun lien physique ne peut mener</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Aucune étiquette</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) to write</source>
        <translation>
            <numerusform>%Ln fichier à écrire</numerusform>
            <numerusform>%Ln fichiers à écrire</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 needed</source>
        <extracomment>%1 is a size such as &quot;3.2 GB&quot;</extracomment>
        <translation>%1 nécessaires</translation>
    </message>
    <message>
        <source>%1 free</source>
        <comment>space on a drive</comment>
        <translation>%1 libres</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) left out</source>
        <translation>
            <numerusform>%Ln photographie laissée de côté</numerusform>
            <numerusform>%Ln photographies laissées de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>No photograph passes these filters.</source>
        <translation>Aucune photographie ne répond à ces critères.</translation>
    </message>
    <message>
        <source>Every photograph is left out; the list says why.</source>
        <translation>Toutes les photographies sont laissées de côté ; la liste dit pourquoi.</translation>
    </message>
    <message>
        <source>There is not enough free space: %1 more is needed.</source>
        <translation>L’espace libre ne suffit pas : il manque %1.</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln Original(s)…</source>
        <translation>
            <numerusform>Déplacer %Ln original…</numerusform>
            <numerusform>Déplacer %Ln originaux…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln File(s)</source>
        <translation>
            <numerusform>Exporter %Ln fichier</numerusform>
            <numerusform>Exporter %Ln fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) exported</source>
        <translation>
            <numerusform>%Ln fichier exporté</numerusform>
            <numerusform>%Ln fichiers exportés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already there</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln déjà présent</numerusform>
            <numerusform>%Ln déjà présents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln en échec</numerusform>
            <numerusform>%Ln en échec</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sidecar(s)</source>
        <translation>
            <numerusform>%Ln fichier annexe</numerusform>
            <numerusform>%Ln fichiers annexes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln original(s) removed</source>
        <translation>
            <numerusform>%Ln original retiré</numerusform>
            <numerusform>%Ln originaux retirés</numerusform>
        </translation>
    </message>
    <message>
        <source>a bag</source>
        <translation>un bag</translation>
    </message>
    <message>
        <source>The photographs are there, but the reports and the list of their checksums could not all be written. %1</source>
        <extracomment>%1 says why</extracomment>
        <translation>Les photographies sont là, mais les rapports et la liste de leurs sommes de contrôle n’ont pas tous pu être écrits. %1</translation>
    </message>
    <message>
        <source>Cancelled. What is written is whole; the same export goes on from here.</source>
        <translation>Annulé. Ce qui est écrit est complet ; le même export reprendra d’ici.</translation>
    </message>
    <message>
        <source>Exported without its sidecar. %1</source>
        <extracomment>%1 says why</extracomment>
        <translation>Exporté sans son fichier annexe. %1</translation>
    </message>
    <message>
        <source>Moved there by an earlier export</source>
        <translation>Déjà déplacé là par un export précédent</translation>
    </message>
    <message numerus="yes">
        <source>with %Ln sidecar(s)</source>
        <translation>
            <numerusform>avec %Ln fichier annexe</numerusform>
            <numerusform>avec %Ln fichiers annexes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not exported: another file has the name</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln non exporté : un autre fichier porte ce nom</numerusform>
            <numerusform>%Ln non exportés : d’autres fichiers portent ces noms</numerusform>
        </translation>
    </message>
    <message>
        <source>The destination is no bag: other files lie in its folder “data”, a photograph could not be finished, or it could not be written. The photographs are there.</source>
        <translation>La destination n’est pas un bag : d’autres fichiers se trouvent dans son dossier « data », une photographie n’a pas pu être achevée, ou l’écriture a échoué. Les photographies sont là.</translation>
    </message>
    <message>
        <source>Not exported: another file has this name. Rename it, or choose to add a number.</source>
        <translation>Non exporté : un autre fichier porte ce nom. Renommez-le, ou choisissez d’ajouter un numéro.</translation>
    </message>
    <message>
        <source>Copied, but the original stays because of its sidecar. %1</source>
        <extracomment>%1 says why</extracomment>
        <translation>Copié, mais l’original reste à cause de son fichier annexe. %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln with labels inside</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln avec étiquettes à l’intérieur</numerusform>
            <numerusform>%Ln avec étiquettes à l’intérieur</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported as it is: this file cannot hold labels</source>
        <translation>Exporté tel quel : ce fichier ne peut pas contenir d’étiquettes</translation>
    </message>
    <message>
        <source>Exported without labels inside. %1</source>
        <extracomment>%1 says why</extracomment>
        <translation>Exporté sans étiquettes à l’intérieur. %1</translation>
    </message>
    <message>
        <source>The photographs are there, but the catalogue could not note that. %1</source>
        <extracomment>%1 says why</extracomment>
        <translation>Les photographies sont là, mais le catalogue n’a pas pu le noter. %1</translation>
    </message>
    <message>
        <source>Its sidecar in the destination has been changed since it was written there, and was left as it is. Put it right, or choose to keep changed sidecars.</source>
        <translation>Son fichier annexe dans la destination a été modifié depuis qu’il y a été écrit, et est resté tel quel. Remettez-le en ordre, ou choisissez de garder les fichiers annexes modifiés.</translation>
    </message>
    <message>
        <source>Exported without its sidecar: another one has its name in the destination. Take that away, then export again.</source>
        <translation>Exportée sans son fichier annexe : un autre porte son nom dans la destination. Retirez celui-ci, puis exportez à nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s) of earlier exports elsewhere</source>
        <extracomment>copies that stay where the labels of before had put them</extracomment>
        <translation>
            <numerusform>%Ln copie d’un export antérieur ailleurs</numerusform>
            <numerusform>%Ln copies d’exports antérieurs ailleurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The destination is no bag yet: %Ln file(s) of the plan are not in it as they should be, and a bag is not changed once it is made. The same export goes on from here; adding numbers lets photographs in whose name is taken.</source>
        <translation>
            <numerusform>La destination n’est pas encore un bag : %Ln fichier du plan n’y est pas comme il se doit, et un bag terminé n’est plus modifié. Le même export reprend ici ; en ajoutant des numéros, les photographies dont le nom est pris y entrent aussi.</numerusform>
            <numerusform>La destination n’est pas encore un bag : %Ln fichiers du plan n’y sont pas comme il se doit, et un bag terminé n’est plus modifié. Le même export reprend ici ; en ajoutant des numéros, les photographies dont le nom est pris y entrent aussi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fails: another file has this name</source>
        <translation>Échec : un autre fichier porte ce nom</translation>
    </message>
    <message>
        <source>Complete Export</source>
        <extracomment>all files are there, but reports, sidecars or a bag may be missing</extracomment>
        <translation>Compléter l’export</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::FailedFilesModel</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>What happened and what can be done</source>
        <translation>Ce qui s’est passé et ce qui peut être fait</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::FailedFilesPanel</name>
    <message>
        <source>Files that could not be read</source>
        <translation>Fichiers qui n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>Filter by file, folder or reason</source>
        <translation>Filtrer par fichier, dossier ou motif</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Montrer dans le dossier</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Save list…</source>
        <translation>Enregistrer la liste…</translation>
    </message>
    <message>
        <source>Read the selected files again, or all when none is selected</source>
        <translation>Relire les fichiers sélectionnés, ou tous si aucun ne l’est</translation>
    </message>
    <message>
        <source>Copy the selected lines as text</source>
        <translation>Copier les lignes sélectionnées comme texte</translation>
    </message>
    <message>
        <source>Save what is shown as a CSV file</source>
        <translation>Enregistrer ce qui est affiché dans un fichier CSV</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read. The originals were not changed.</source>
        <translation>
            <numerusform>%Ln fichier n’a pas pu être lu. Les originaux n’ont pas été modifiés.</numerusform>
            <numerusform>%Ln fichiers n’ont pas pu être lus. Les originaux n’ont pas été modifiés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every file could be read.</source>
        <translation>Tous les fichiers ont pu être lus.</translation>
    </message>
    <message>
        <source>No file matches the filter.</source>
        <translation>Aucun fichier ne correspond au filtre.</translation>
    </message>
    <message>
        <source>Save list</source>
        <translation>Enregistrer la liste</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valeurs séparées par des virgules (*.csv)</translation>
    </message>
    <message>
        <source>failed-files.csv</source>
        <translation>fichiers-en-echec.csv</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
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
        <translation>%1° O</translation>
    </message>
    <message>
        <source>%1° E</source>
        <comment>eastern longitude</comment>
        <translation>%1° E</translation>
    </message>
    <message>
        <source>Camera raw</source>
        <translation>Fichier brut d’appareil</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln s left</source>
        <translation>
            <numerusform>encore environ %Ln s</numerusform>
            <numerusform>encore environ %Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min left</source>
        <translation>
            <numerusform>encore environ %Ln min</numerusform>
            <numerusform>encore environ %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln h left</source>
        <translation>
            <numerusform>encore environ %Ln h</numerusform>
            <numerusform>encore environ %Ln h</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 MP</source>
        <comment>megapixels</comment>
        <translation>%1 Mpx</translation>
    </message>
    <message>
        <source>%1 × %2 pixels (%3)</source>
        <comment>width, height, megapixels</comment>
        <translation>%1 × %2 pixels (%3)</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <comment>width, height</comment>
        <translation>%1 × %2 pixels</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation>
            <numerusform>environ %Ln minute</numerusform>
            <numerusform>environ %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation>
            <numerusform>environ %Ln heure</numerusform>
            <numerusform>environ %Ln heures</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>moins d’une minute</translation>
    </message>
    <message>
        <source>near %1</source>
        <comment>the nearest town</comment>
        <translation>vers %1</translation>
    </message>
    <message>
        <source>North</source>
        <translation>Nord</translation>
    </message>
    <message>
        <source>Northeast</source>
        <translation>Nord-est</translation>
    </message>
    <message>
        <source>East</source>
        <translation>Est</translation>
    </message>
    <message>
        <source>Southeast</source>
        <translation>Sud-est</translation>
    </message>
    <message>
        <source>South</source>
        <translation>Sud</translation>
    </message>
    <message>
        <source>Southwest</source>
        <translation>Sud-ouest</translation>
    </message>
    <message>
        <source>West</source>
        <translation>Ouest</translation>
    </message>
    <message>
        <source>Northwest</source>
        <translation>Nord-ouest</translation>
    </message>
    <message>
        <source>%1 (%2°, from magnetic north)</source>
        <comment>direction, degrees</comment>
        <translation>%1 (%2°, depuis le nord magnétique)</translation>
    </message>
    <message>
        <source>%1 (%2°)</source>
        <comment>direction, degrees</comment>
        <translation>%1 (%2°)</translation>
    </message>
    <message>
        <source>Rejected</source>
        <comment>rating of a photo</comment>
        <translation>Rejetée</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of 5 star(s)</source>
        <comment>rating of a photo</comment>
        <translation>
            <numerusform>%Ln étoile sur 5</numerusform>
            <numerusform>%Ln étoiles sur 5</numerusform>
        </translation>
    </message>
    <message>
        <source>not known; file of %1</source>
        <comment>time when a photo was taken</comment>
        <translation>inconnue ; fichier du %1</translation>
    </message>
    <message>
        <source>%1 (by GPS)</source>
        <comment>time when a photo was taken</comment>
        <translation>%1 (selon le GPS)</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>Format of a day in QLocale&apos;s letters: 14 July 2019</extracomment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>Format of a month in QLocale&apos;s letters: July 2019</extracomment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a day, month or year</comment>
        <translation>à partir de %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>a day, month or year</comment>
        <translation>jusqu’à %1</translation>
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
            <numerusform>Meilleure de %Ln</numerusform>
            <numerusform>Meilleure de %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copie</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::History</name>
    <message numerus="yes">
        <source>%1 on %Ln photograph(s)</source>
        <extracomment>%1 is one label or several, as in &quot;Sea on 12 photographs&quot;</extracomment>
        <translation>
            <numerusform>%1 sur %Ln photographie</numerusform>
            <numerusform>%1 sur %Ln photographies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels</source>
        <translation>
            <numerusform>%Ln étiquette</numerusform>
            <numerusform>%Ln étiquettes</numerusform>
        </translation>
    </message>
    <message>
        <source>no label</source>
        <translation>aucune étiquette</translation>
    </message>
    <message>
        <source>not %1</source>
        <extracomment>Follows &quot;Undo:&quot;, as in &quot;Undo: not Sea on 12 photographs&quot;</extracomment>
        <translation>pas %1</translation>
    </message>
    <message numerus="yes">
        <source>reverting a run on %Ln photograph(s)</source>
        <translation>
            <numerusform>annulation d’un traitement sur %Ln photographie</numerusform>
            <numerusform>annulation d’un traitement sur %Ln photographies</numerusform>
        </translation>
    </message>
    <message>
        <source>adding %1</source>
        <translation>ajout de %1</translation>
    </message>
    <message>
        <source>renaming %1</source>
        <translation>renommage de %1</translation>
    </message>
    <message>
        <source>merging %1</source>
        <translation>fusion de %1</translation>
    </message>
    <message>
        <source>retiring %1</source>
        <translation>retrait de %1</translation>
    </message>
    <message>
        <source>restoring %1</source>
        <translation>rétablissement de %1</translation>
    </message>
    <message>
        <source>colour, place or key of %1</source>
        <translation>couleur, place ou touche de %1</translation>
    </message>
    <message>
        <source>model, %1</source>
        <extracomment>A model gave the label, with this confidence</extracomment>
        <translation>modèle, %1</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modèle</translation>
    </message>
    <message>
        <source>person</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importé</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejeté</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>décidé</translation>
    </message>
    <message>
        <source>decided in part</source>
        <translation>décidé en partie</translation>
    </message>
    <message>
        <source>%1, needs review</source>
        <extracomment>%1 is a state, as &quot;decided&quot;</extracomment>
        <translation>%1, à vérifier</translation>
    </message>
    <message>
        <source>locating %1</source>
        <extracomment>A folder of photographs that is to be found elsewhere now</extracomment>
        <translation>localisation de %1</translation>
    </message>
    <message numerus="yes">
        <source>removing %1 (%Ln photograph(s))</source>
        <extracomment>%1 is the name of a folder that was removed from the catalogue</extracomment>
        <translation>
            <numerusform>retrait de %1 (%Ln photographie)</numerusform>
            <numerusform>retrait de %1 (%Ln photographies)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::HistoryList</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a label, %2 what changed about it, as &quot;model, 83% → rejected&quot;</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, model %2</source>
        <extracomment>%1 is the name of a model, %2 its number in the list of models</extracomment>
        <translation>%1, modèle %2</translation>
    </message>
    <message>
        <source>Undone by %1</source>
        <extracomment>%1 is a person who undid something</extracomment>
        <translation>Annulé par %1</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Revert This Run</source>
        <translation>Annuler ce traitement</translation>
    </message>
    <message>
        <source>Every label that this run gave, to any photograph, goes back to what it was; what people said since stays. Can be undone.</source>
        <translation>Chaque étiquette donnée par ce traitement, à toute photographie, redevient ce qu’elle était&#xa0;; ce que des personnes ont dit depuis reste. Peut être annulé.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ImportModelDialog</name>
    <message>
        <source>Import Model</source>
        <translation>Importer un modèle</translation>
    </message>
    <message>
        <source>A model file is code. “%1” can do on this computer whatever you can do. Import it only if you trust where it comes from.</source>
        <translation>Un fichier de modèle est un programme. «&#xa0;%1&#xa0;» peut faire sur cet ordinateur tout ce que vous pouvez faire. Ne l’importez que si vous avez confiance en sa provenance.</translation>
    </message>
    <message>
        <source>“%1” does not say what it is. Describe it as the person who made it would.</source>
        <translation>«&#xa0;%1&#xa0;» ne dit pas ce qu’il est. Décrivez-le comme le ferait son auteur.</translation>
    </message>
    <message>
        <source>Import “%1”</source>
        <translation>Importer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>In the order of its outputs, separated by commas</source>
        <translation>Dans l’ordre de ses sorties, séparées par des virgules</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> pixels</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 à 1</translation>
    </message>
    <message>
        <source>As for ImageNet</source>
        <translation>Comme pour ImageNet</translation>
    </message>
    <message>
        <source>One label for a photograph</source>
        <translation>Une étiquette par photographie</translation>
    </message>
    <message>
        <source>Any number of labels for a photograph</source>
        <translation>Un nombre quelconque d’étiquettes par photographie</translation>
    </message>
    <message>
        <source>&amp;Labels:</source>
        <translation>É&amp;tiquettes&#xa0;:</translation>
    </message>
    <message>
        <source>Edge of its &amp;input:</source>
        <translation>Côté de son &amp;entrée&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Values of its input:</source>
        <translation>&amp;Valeurs de son entrée&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Gives:</source>
        <translation>&amp;Donne&#xa0;:</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Details of the photograph</source>
        <translation>Détails de la photographie</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Photographie</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) selected</source>
        <translation>
            <numerusform>%Ln photographie sélectionnée</numerusform>
            <numerusform>%Ln photographies sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a photograph to see what is known of it</source>
        <translation>Sélectionnez une photographie pour voir ce que l’on en sait</translation>
    </message>
    <message>
        <source>Not classified yet</source>
        <translation>Pas encore classée</translation>
    </message>
    <message>
        <source>What the model sees</source>
        <translation>Ce que voit le modèle</translation>
    </message>
    <message>
        <source>What %1 sees</source>
        <comment>name of a model</comment>
        <translation>Ce que voit %1</translation>
    </message>
    <message>
        <source>The file has changed since a person labelled it: please have another look.</source>
        <translation>Le fichier a changé depuis qu’une personne l’a étiqueté : veuillez le revoir.</translation>
    </message>
    <message>
        <source>Press the number of a label to give it to all of them.</source>
        <translation>Appuyez sur le numéro d’une étiquette pour la donner à toutes.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
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
        <translation>posée par une personne</translation>
    </message>
    <message>
        <source>imported with the file</source>
        <translation>importée avec le fichier</translation>
    </message>
    <message>
        <source>suggested by the model</source>
        <translation>proposée par le modèle</translation>
    </message>
    <message>
        <source>needs review</source>
        <translation>à vérifier</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejetée</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LabelChoices</name>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LabelNames</name>
    <message>
        <source>Buildings</source>
        <translation>Bâtiments</translation>
    </message>
    <message>
        <source>Forest</source>
        <translation>Forêt</translation>
    </message>
    <message>
        <source>Glacier</source>
        <translation>Glacier</translation>
    </message>
    <message>
        <source>Mountain</source>
        <translation>Montagne</translation>
    </message>
    <message>
        <source>Sea</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Rue</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LargeView</name>
    <message>
        <source>Large view</source>
        <translation>Vue agrandie</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Photographie</translation>
    </message>
    <message>
        <source>Fit · %1%</source>
        <comment>zoom: fitted to the window</comment>
        <translation>Ajustée · %1&#xa0;%</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
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
        <translation>Écart entre le modèle et ce qu’on lui apprend&#xa0;; plus il est faible, mieux c’est.</translation>
    </message>
    <message>
        <source>On photographs that it does not learn from.</source>
        <translation>Sur des photographies dont il n’apprend pas.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LearningDialog</name>
    <message>
        <source>Learn from Corrections</source>
        <translation>Apprendre des corrections</translation>
    </message>
    <message>
        <source>&amp;Learning</source>
        <translation>&amp;Apprentissage</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Apprendre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Use This Model</source>
        <translation>Utiliser ce modèle</translation>
    </message>
    <message>
        <source>Labels that the model gave are worked out again; yours stay. This can be undone.</source>
        <translation>Les étiquettes données par le modèle sont recalculées&#xa0;; les vôtres restent. Cela peut être annulé.</translation>
    </message>
    <message>
        <source>The new model stays in the list under Model &gt; Models</source>
        <translation>Le nouveau modèle reste dans la liste sous Modèle &gt; Modèles</translation>
    </message>
    <message>
        <source>Looking for what there is to learn from…</source>
        <translation>Recherche de ce dont on peut apprendre…</translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>Chercher de nouveau</translation>
    </message>
    <message>
        <source>Learning was cancelled. The model in use is as it was.</source>
        <translation>L’apprentissage a été annulé. Le modèle utilisé est inchangé.</translation>
    </message>
    <message>
        <source>Putting the new model to use…</source>
        <translation>Mise en service du nouveau modèle…</translation>
    </message>
    <message>
        <source>Keep Present Model</source>
        <translation>Garder le modèle actuel</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Learning was stopped. The model in use is as it was. What was learnt is kept: deep learning goes on from there as long as nobody decides on further photographs.</source>
        <translation>L’apprentissage a été arrêté. Le modèle utilisé est resté tel quel. Ce qui a été appris est conservé : l’apprentissage approfondi reprend de là tant que personne ne décide d’autres photographies.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LearningIndicator</name>
    <message>
        <source>Show how the model learns</source>
        <translation>Montrer comment le modèle apprend</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LearningMaterialPage</name>
    <message>
        <source>Examples of each label</source>
        <translation>Exemples de chaque étiquette</translation>
    </message>
    <message>
        <source>Photographs about which labels disagree</source>
        <translation>Photographies dont les étiquettes se contredisent</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s) to learn from</source>
        <translation>
            <numerusform>%Ln décision dont on peut apprendre</numerusform>
            <numerusform>%Ln décisions dont on peut apprendre</numerusform>
        </translation>
    </message>
    <message>
        <source>From what you labelled, confirmed and rejected, a new version of %1 is made. It is measured first; whether it is used, you decide then.</source>
        <extracomment>%1 is the name of a model</extracomment>
        <translation>De ce que vous avez étiqueté, confirmé et rejeté naît une nouvelle version de %1. Elle est d’abord mesurée&#xa0;; vous décidez ensuite si elle est utilisée.</translation>
    </message>
    <message>
        <source>This model carries nothing of what it was trained on. It may forget some of it while it learns.</source>
        <translation>Ce modèle n’emporte rien de ce sur quoi il a été entraîné. Il peut en oublier une partie en apprenant.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>Photographs that have the label by a person&apos;s word</source>
        <translation>Photographies qui portent l’étiquette parce qu’une personne l’a dit</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Ce qu’il en advient</translation>
    </message>
    <message numerus="yes">
        <source>left out: %Ln more example(s) needed</source>
        <translation>
            <numerusform>laissée de côté&#xa0;: il manque %Ln exemple</numerusform>
            <numerusform>laissée de côté&#xa0;: il manque %Ln exemples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) have labels that exclude each other and are left out. Give all copies of a picture the same label, then learn again.</source>
        <translation>
            <numerusform>%Ln image porte des étiquettes qui s’excluent et est laissée de côté. Donnez la même étiquette à toutes ses copies, puis recommencez.</numerusform>
            <numerusform>%Ln images portent des étiquettes qui s’excluent et sont laissées de côté. Donnez la même étiquette à toutes les copies d’une image, puis recommencez.</numerusform>
        </translation>
    </message>
    <message>
        <source>none of the labels</source>
        <translation>aucune des étiquettes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) are left out: the file has changed since a person labelled it.</source>
        <translation>
            <numerusform>%Ln photographie est laissée de côté&#xa0;: le fichier a changé depuis qu’une personne l’a étiqueté.</numerusform>
            <numerusform>%Ln photographies sont laissées de côté&#xa0;: le fichier a changé depuis qu’une personne l’a étiqueté.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) are left out: the model has not looked at them. Classify them first.</source>
        <translation>
            <numerusform>%Ln photographie est laissée de côté&#xa0;: le modèle ne l’a pas regardée. Classez-la d’abord.</numerusform>
            <numerusform>%Ln photographies sont laissées de côté&#xa0;: le modèle ne les a pas regardées. Classez-les d’abord.</numerusform>
        </translation>
    </message>
    <message>
        <source>will be learnt</source>
        <translation>sera appris</translation>
    </message>
    <message>
        <source>&amp;Quick</source>
        <translation>&amp;Rapide</translation>
    </message>
    <message>
        <source>&amp;Deep</source>
        <translation>&amp;Approfondi</translation>
    </message>
    <message>
        <source>The model looks at the files again and learns how to see, too. For archives that look unlike other photographs: faded, scanned, old. Takes minutes to hours, at low priority; it can be paused, and what was learnt outlasts a restart.</source>
        <translation>Le modèle regarde de nouveau les fichiers et apprend aussi à voir. Pour les archives qui ne ressemblent pas à d’autres photographies : passées, numérisées, anciennes. Prend de quelques minutes à des heures, en basse priorité ; on peut le suspendre, et ce qui a été appris survit à un redémarrage.</translation>
    </message>
    <message>
        <source>From what the model sees in the photographs already, and, of some, inverted or with their contrast restored. Takes seconds.</source>
        <translation>À partir de ce que le modèle voit déjà dans les photographies ; il en regarde aussi quelques-unes inversées ou avec un contraste restauré. Prend quelques secondes.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LearningPlots</name>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Error while learning</source>
        <translation>Erreur pendant l’apprentissage</translation>
    </message>
    <message>
        <source>Mean error (nats)</source>
        <translation>Erreur moyenne (nats)</translation>
    </message>
    <message>
        <source>learning-error</source>
        <comment>name of a file</comment>
        <translation>apprentissage-erreur</translation>
    </message>
    <message>
        <source>Accuracy while learning</source>
        <translation>Exactitude pendant l’apprentissage</translation>
    </message>
    <message>
        <source>Called rightly (%)</source>
        <translation>Bien nommées (%)</translation>
    </message>
    <message>
        <source>learning-accuracy</source>
        <comment>name of a file</comment>
        <translation>apprentissage-exactitude</translation>
    </message>
    <message>
        <source>Step %1: mean error %2</source>
        <translation>Étape %1&#xa0;: erreur moyenne %2</translation>
    </message>
    <message>
        <source>Step %1: %2 called rightly</source>
        <extracomment>%2 is a percentage</extracomment>
        <translation>Étape %1&#xa0;: %2 bien nommées</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LearningPresenter</name>
    <message>
        <source>A new model is ready</source>
        <translation>Un nouveau modèle est prêt</translation>
    </message>
    <message>
        <source>Learning has failed</source>
        <translation>L’apprentissage a échoué</translation>
    </message>
    <message>
        <source>Learning is paused</source>
        <translation>L’apprentissage est suspendu</translation>
    </message>
    <message>
        <source>Learning…</source>
        <translation>Apprentissage…</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LearningRunPage</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>This dialog can be closed meanwhile: the model goes on learning behind the other work, and says so in the status bar when it is done.</source>
        <translation>Cette fenêtre peut être fermée entre-temps : le modèle continue d’apprendre à côté du reste du travail, et la barre d’état indique quand il a terminé.</translation>
    </message>
    <message>
        <source>Getting the photographs ready…</source>
        <translation>Préparation des photographies…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Suspendu</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LearningText</name>
    <message>
        <source>There is nothing to learn from yet. Correct some labels first: choose photographs and press 1 to 9, or Space where the model is right.</source>
        <translation>Il n’y a encore rien dont on puisse apprendre. Corrigez d’abord quelques étiquettes&#xa0;: choisissez des photographies et appuyez sur 1 à 9, ou sur Espace là où le modèle a raison.</translation>
    </message>
    <message numerus="yes">
        <source>You have decided on %1 so far; it takes at least %Ln. Correct some more, those that need review first.</source>
        <extracomment>%1 is &quot;1 photograph&quot;</extracomment>
        <translation>
            <numerusform>Vous avez décidé jusqu’ici pour %1&#xa0;; il en faut au moins %Ln. Corrigez-en d’autres, d’abord celles à vérifier.</numerusform>
            <numerusform>Vous avez décidé jusqu’ici pour %1&#xa0;; il en faut au moins %Ln. Corrigez-en d’autres, d’abord celles à vérifier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln photographie</numerusform>
            <numerusform>%Ln photographies</numerusform>
        </translation>
    </message>
    <message>
        <source>All your decisions are about one label, and one alone cannot be told from another. Correct or confirm photographs of other labels, too.</source>
        <translation>Toutes vos décisions portent sur une seule étiquette, et une seule ne peut être distinguée d’une autre. Corrigez ou confirmez aussi des photographies d’autres étiquettes.</translation>
    </message>
    <message>
        <source>The model in use, %1, cannot be taught here: it does not show what it sees in a photograph. Use another model first, under Model &gt; Models.</source>
        <extracomment>%1 is the name of a model</extracomment>
        <translation>Le modèle utilisé, %1, ne peut rien apprendre ici&#xa0;: il ne montre pas ce qu’il voit dans une photographie. Utilisez d’abord un autre modèle, sous Modèle &gt; Modèles.</translation>
    </message>
    <message>
        <source>The model in use has not seen %1 that you decided on. Let it classify them first.</source>
        <extracomment>%1 is &quot;1 photograph&quot;</extracomment>
        <translation>Le modèle utilisé n’a pas encore vu %1 dont vous avez décidé. Faites-les d’abord classer.</translation>
    </message>
    <message>
        <source>Reading photograph %1 of %2</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>Lecture de la photographie %1 sur %2</translation>
    </message>
    <message>
        <source>Checking what was learnt, step %1 of at most %2</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>Vérification de ce qui a été appris, étape %1 sur %2 au plus</translation>
    </message>
    <message>
        <source>Learning, %1 of %2 rounds done</source>
        <extracomment>%1 and %2 are numbers; in a round the model sees every photograph once</extracomment>
        <translation>Apprentissage, %1 tours sur %2 terminés</translation>
    </message>
    <message>
        <source>Learning, step %1 of at most %2</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>Apprentissage, étape %1 sur %2 au plus</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LeftOutModel</name>
    <message>
        <source>Photograph</source>
        <translation>Photographie</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>Pourquoi elle est laissée de côté</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::LibraryAssembly</name>
    <message>
        <source>The system watches no more folders, so those in “%1” are looked at every half minute. “sudo sysctl fs.inotify.max_user_watches=524288” raises its limit.</source>
        <extracomment>%1 is the name of a folder; the command stays as it is</extracomment>
        <translation>Le système ne surveille pas davantage de dossiers&#xa0;: ceux de «&#xa0;%1&#xa0;» sont donc examinés toutes les trente secondes. «&#xa0;sudo sysctl fs.inotify.max_user_watches=524288&#xa0;» relève sa limite.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::MainWindow</name>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Thumbnail size</source>
        <translation>Taille des vignettes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln photographie</numerusform>
            <numerusform>%Ln photographies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln selected</source>
        <extracomment>%1 is &quot;120 photographs&quot;</extracomment>
        <translation>
            <numerusform>%1, %Ln sélectionnée</numerusform>
            <numerusform>%1, %Ln sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>Add Folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <source>Add Files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message>
        <source>There is a label named “%1” already.</source>
        <translation>Il existe déjà une étiquette «&#xa0;%1&#xa0;».</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::MainWindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Add Folder…</source>
        <translation>&amp;Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Add &amp;Files…</source>
        <translation>Ajouter des &amp;fichiers…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>Select &amp;None</source>
        <translation>&amp;Ne rien sélectionner</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>É&amp;tiquette</translation>
    </message>
    <message>
        <source>&amp;Confirm and Go On</source>
        <translation>&amp;Confirmer et continuer</translation>
    </message>
    <message>
        <source>&amp;Reject Label</source>
        <translation>&amp;Rejeter l’étiquette</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Large Photograph</source>
        <translation>&amp;Photographie en grand</translation>
    </message>
    <message>
        <source>&amp;Back to All Photographs</source>
        <translation>&amp;Retour à toutes les photographies</translation>
    </message>
    <message>
        <source>As &amp;Grid</source>
        <translation>En &amp;grille</translation>
    </message>
    <message>
        <source>As L&amp;ist</source>
        <translation>En l&amp;iste</translation>
    </message>
    <message>
        <source>L&amp;arger Thumbnails</source>
        <translation>&amp;Vignettes plus grandes</translation>
    </message>
    <message>
        <source>&amp;Smaller Thumbnails</source>
        <translation>Vignettes plus pe&amp;tites</translation>
    </message>
    <message>
        <source>Li&amp;brary</source>
        <translation>&amp;Bibliothèque</translation>
    </message>
    <message>
        <source>I&amp;nspector</source>
        <translation>I&amp;nspecteur</translation>
    </message>
    <message>
        <source>Fold B&amp;oth Sides Away</source>
        <translation>Replier les &amp;deux côtés</translation>
    </message>
    <message>
        <source>Go to Next &amp;Pane</source>
        <translation>Aller au volet &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>Plein écr&amp;an</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>T&amp;raitement</translation>
    </message>
    <message>
        <source>Classify &amp;Again</source>
        <translation>&amp;Classer de nouveau</translation>
    </message>
    <message>
        <source>Classify the selected photographs again; labels set by a person stay</source>
        <translation>Classer de nouveau les photographies sélectionnées&#xa0;; les étiquettes posées par une personne restent</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Failed Files…</source>
        <translation>&amp;Fichiers en échec…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Touches</translation>
    </message>
    <message>
        <source>&amp;About Scenekeeper</source>
        <translation>À &amp;propos de Scenekeeper</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modèle</translation>
    </message>
    <message>
        <source>&amp;Evaluate on Folder…</source>
        <translation>É&amp;valuer sur un dossier…</translation>
    </message>
    <message>
        <source>Measure the model on photographs whose labels are known</source>
        <translation>Mesurer le modèle sur des photographies dont les étiquettes sont connues</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <extracomment>%1 is what was done, as &quot;Sea on 12 photographs&quot;</extracomment>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Select All &amp;Like This</source>
        <translation>Sélectionner les &amp;mêmes</translation>
    </message>
    <message>
        <source>Select every photograph of this view with the same labels</source>
        <translation>Sélectionner toutes les photographies de cette vue qui ont les mêmes étiquettes</translation>
    </message>
    <message>
        <source>&amp;Add or Remove</source>
        <translation>&amp;Ajouter ou retirer</translation>
    </message>
    <message>
        <source>&amp;Similar Ones Too</source>
        <translation>Aussi les &amp;semblables</translation>
    </message>
    <message>
        <source>In review mode: the next decision counts for the similar photographs, too</source>
        <translation>En vérification&#xa0;: la prochaine décision vaut aussi pour les photographies semblables</translation>
    </message>
    <message>
        <source>C&amp;hange to What the Model Says</source>
        <translation>&amp;Changer selon le modèle</translation>
    </message>
    <message>
        <source>In review mode: the model is right, and not the label that was given</source>
        <translation>En vérification&#xa0;: le modèle a raison, et non l’étiquette donnée</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Vérifier</translation>
    </message>
    <message>
        <source>Go through the photographs that need a look, one at a time</source>
        <translation>Parcourir une à une les photographies à vérifier</translation>
    </message>
    <message numerus="yes">
        <source>Apply to %Ln &amp;Similar</source>
        <translation>
            <numerusform>Aussi pour %Ln &amp;semblable</numerusform>
            <numerusform>Aussi pour %Ln &amp;semblables</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Annuler&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Rétablir&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Learn from Corrections…</source>
        <translation>&amp;Apprendre des corrections…</translation>
    </message>
    <message>
        <source>Teach the model what you have labelled, confirmed and rejected</source>
        <translation>Apprendre au modèle ce que vous avez étiqueté, confirmé et rejeté</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Modèles…</translation>
    </message>
    <message>
        <source>See, compare, exchange and take back the models of the catalogue</source>
        <translation>Voir, comparer, échanger et reprendre les modèles du catalogue</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Select All but the &amp;Best</source>
        <translation>Tout sélectionner sauf les &amp;meilleures</translation>
    </message>
    <message>
        <source>Select every near-duplicate but the best copy of each picture</source>
        <translation>Sélectionner tous les quasi-doublons, sauf la meilleure copie de chaque image</translation>
    </message>
    <message>
        <source>&amp;More Like This</source>
        <translation>Plus de &amp;semblables</translation>
    </message>
    <message>
        <source>Show the photographs that are most similar to this one</source>
        <translation>Montrer les photographies les plus semblables à celle-ci</translation>
    </message>
    <message>
        <source>&amp;Back to Former View</source>
        <translation>&amp;Retour à la vue précédente</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Rechercher</translation>
    </message>
    <message>
        <source>Search F&amp;orm</source>
        <translation>&amp;Formulaire de recherche</translation>
    </message>
    <message>
        <source>Search by filling in a form</source>
        <translation>Rechercher en remplissant un formulaire</translation>
    </message>
    <message>
        <source>Sa&amp;ve Search…</source>
        <translation>Enre&amp;gistrer la recherche…</translation>
    </message>
    <message>
        <source>Keep this search under a name, in the library</source>
        <translation>Garder cette recherche sous un nom, dans la bibliothèque</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Carte</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>C&amp;hronologie</translation>
    </message>
    <message>
        <source>Where the photographs were taken; choose an area to see only those</source>
        <translation>Où les photographies ont été prises ; choisissez une zone pour ne voir que celles-là</translation>
    </message>
    <message>
        <source>When the photographs were taken; choose a time to see only those</source>
        <translation>Quand les photographies ont été prises ; choisissez une période pour ne voir que celles-là</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::MapMarker</name>
    <message>
        <source>%1k</source>
        <comment>thousands, as short as can be</comment>
        <translation>%1 k</translation>
    </message>
    <message>
        <source>%1M</source>
        <comment>millions, as short as can be</comment>
        <translation>%1 M</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln photographie</numerusform>
            <numerusform>%Ln photographies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::MapPanel</name>
    <message>
        <source>Show All Places</source>
        <translation>Afficher tous les lieux</translation>
    </message>
    <message>
        <source>Choose an area: drag over the map (or hold Shift)</source>
        <translation>Choisir une zone : tirez sur la carte (ou maintenez Maj)</translation>
    </message>
    <message>
        <source>Show all photographs on the map</source>
        <translation>Afficher toutes les photographies sur la carte</translation>
    </message>
    <message>
        <source>Show more of the world</source>
        <translation>Voir plus large</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>Voir de plus près</translation>
    </message>
    <message>
        <source>No photograph here says where it was taken</source>
        <translation>Aucune photographie ici ne dit où elle a été prise</translation>
    </message>
    <message>
        <source>Telephones and cameras with GPS write the place into the file.</source>
        <translation>Les téléphones et les appareils avec GPS inscrivent le lieu dans le fichier.</translation>
    </message>
    <message>
        <source>No photographs</source>
        <translation>Aucune photographie</translation>
    </message>
    <message>
        <source>Here they appear where they were taken.</source>
        <translation>Elles apparaissent ici là où elles ont été prises.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a place</source>
        <translation>
            <numerusform>%Ln sans lieu</numerusform>
            <numerusform>%Ln sans lieu</numerusform>
        </translation>
    </message>
    <message>
        <source>Show only the photographs that do not say where they were taken</source>
        <translation>N’afficher que les photographies qui ne disent pas où elles ont été prises</translation>
    </message>
    <message>
        <source>Only photographs without a place</source>
        <translation>Seulement les photographies sans lieu</translation>
    </message>
    <message>
        <source>Only photographs of the marked area</source>
        <translation>Seulement les photographies de la zone marquée</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) on the map</source>
        <translation>
            <numerusform>%Ln photographie sur la carte</numerusform>
            <numerusform>%Ln photographies sur la carte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::MapView</name>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Arrow keys move the map, plus and minus zoom, Enter shows only photographs of what is in view, Esc all again.</source>
        <translation>Les flèches déplacent la carte, plus et moins zooment, Entrée n’affiche que les photographies de la partie visible, Échap de nouveau toutes.</translation>
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
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ModelReporter</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Classify Now</source>
        <translation>Classer maintenant</translation>
    </message>
    <message>
        <source>Read the files that the new model has not seen; labels set by a person stay</source>
        <translation>Lire les fichiers que le nouveau modèle n’a pas vus&#xa0;; les étiquettes posées par une personne restent</translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln must be read again.</source>
        <comment>photographs</comment>
        <extracomment>%1 is &quot;scene-resnet #3 is in use now; 12 photographs were labelled anew.&quot;</extracomment>
        <translation>
            <numerusform>%1 %Ln doit être relue.</numerusform>
            <numerusform>%1 %Ln doivent être relues.</numerusform>
        </translation>
    </message>
    <message>
        <source>Use the model before again, and bring its labels back</source>
        <translation>Utiliser de nouveau le modèle précédent et rétablir ses étiquettes</translation>
    </message>
    <message>
        <source>%1, the model in use, cannot be loaded. Until it can, the one before it is used. %2</source>
        <extracomment>%1 and %2 are models, %3 says what happened and what can be done</extracomment>
        <translation>%1, le modèle utilisé, ne peut pas être chargé. D’ici là, le précédent est utilisé. %2</translation>
    </message>
    <message>
        <source>%1, the model in use, could not be loaded; %2 was used instead. %3</source>
        <translation>%1, le modèle utilisé, n’a pas pu être chargé&#xa0;; %2 a été utilisé à sa place. %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 is in use now; %Ln photograph(s) were labelled anew.</source>
        <extracomment>%1 is the name of a model</extracomment>
        <translation>
            <numerusform>%1 est maintenant utilisé&#xa0;; %Ln photographie a été étiquetée de nouveau.</numerusform>
            <numerusform>%1 est maintenant utilisé&#xa0;; %Ln photographies ont été étiquetées de nouveau.</numerusform>
        </translation>
    </message>
    <message>
        <source>Labelling anew: %1 of %2 photographs</source>
        <translation>Nouvel étiquetage : %1 photos sur %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Keep the present model and its labels</source>
        <translation>Garder le modèle actuel et ses étiquettes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) were read for the former model.</source>
        <translation>
            <numerusform>%Ln photographie a été lue pour l’ancien modèle.</numerusform>
            <numerusform>%Ln photographies ont été lues pour l’ancien modèle.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ModelText</name>
    <message>
        <source>%1 #%2</source>
        <extracomment>A model and its number</extracomment>
        <translation>%1 nº %2</translation>
    </message>
    <message>
        <source>File missing</source>
        <comment>of a model</comment>
        <translation>Fichier manquant</translation>
    </message>
    <message>
        <source>File damaged</source>
        <comment>of a model</comment>
        <translation>Fichier endommagé</translation>
    </message>
    <message>
        <source>In use</source>
        <comment>a model</comment>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Was in use</source>
        <comment>a model</comment>
        <translation>A été utilisé</translation>
    </message>
    <message>
        <source>Candidate</source>
        <comment>a model</comment>
        <translation>Candidat</translation>
    </message>
    <message>
        <source>Shipped with Scenekeeper</source>
        <translation>Livré avec Scenekeeper</translation>
    </message>
    <message>
        <source>Not stated</source>
        <comment>what a model has learnt from</comment>
        <translation>Non précisé</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s)</source>
        <comment>that a model has learnt from</comment>
        <translation>
            <numerusform>%Ln décision</numerusform>
            <numerusform>%Ln décisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <comment>that a model has learnt from</comment>
        <translation>
            <numerusform>%Ln photographie</numerusform>
            <numerusform>%Ln photographies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln photograph(s)</source>
        <extracomment>%1 is a percentage</extracomment>
        <translation>
            <numerusform>%1 de %Ln photographie</numerusform>
            <numerusform>%1 de %Ln photographies</numerusform>
        </translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Gives</source>
        <translation>Donne</translation>
    </message>
    <message>
        <source>one label for a photograph</source>
        <translation>une étiquette par photographie</translation>
    </message>
    <message>
        <source>any number of labels for a photograph</source>
        <translation>un nombre quelconque d’étiquettes par photographie</translation>
    </message>
    <message>
        <source>Can be taught</source>
        <translation>Peut apprendre</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>A percentage and a number of photographs: &quot;93.8% of 961&quot;</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Provenance</translation>
    </message>
    <message>
        <source>your decisions that were kept apart</source>
        <translation>vos décisions mises de côté</translation>
    </message>
    <message>
        <source>what the model knew before</source>
        <translation>ce que le modèle savait avant</translation>
    </message>
    <message>
        <source>a part of the training photographs that was kept apart</source>
        <translation>une partie des photographies d’entraînement mise de côté</translation>
    </message>
    <message>
        <source>Input size</source>
        <translation>Taille d’entrée</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>a time, a person</comment>
        <translation>%1, par %2</translation>
    </message>
    <message>
        <source>Put to use</source>
        <translation>Mis en service</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ModelTreeModel</name>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Provenance</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>The catalogue knows no model yet. The one that Scenekeeper comes with is listed here as soon as it has classified photographs.</source>
        <translation>Le catalogue ne connaît encore aucun modèle. Celui qui est livré avec Scenekeeper apparaît ici dès qu’il a classé des photographies.</translation>
    </message>
    <message>
        <source>What the model&apos;s card says</source>
        <translation>Ce que dit la fiche du modèle</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Utiliser</translation>
    </message>
    <message>
        <source>Classify with this model from now on</source>
        <translation>Classer avec ce modèle à partir de maintenant</translation>
    </message>
    <message>
        <source>Go &amp;Back</source>
        <translation>&amp;Revenir</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparer</translation>
    </message>
    <message>
        <source>Choose two models to hold against each other</source>
        <translation>Choisissez deux modèles à comparer</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Save the model with its card as one file, for another computer</source>
        <translation>Enregistrer le modèle et sa fiche dans un seul fichier, pour un autre ordinateur</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>Take in a model from a file</source>
        <translation>Ajouter un modèle depuis un fichier</translation>
    </message>
    <message>
        <source>Use %1 again, as before</source>
        <extracomment>%1 is the name of a model</extracomment>
        <translation>Utiliser de nouveau %1, comme avant</translation>
    </message>
    <message>
        <source>No other model was in use before</source>
        <translation>Aucun autre modèle n’était utilisé avant</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ModelsPresenter</name>
    <message>
        <source>%1 is in use now.</source>
        <comment>a model</comment>
        <translation>%1 est maintenant utilisé.</translation>
    </message>
    <message>
        <source>The model in use is as it was. %1</source>
        <translation>Le modèle utilisé est inchangé. %1</translation>
    </message>
    <message>
        <source>Imported as %1. It is not in use yet.</source>
        <comment>a model</comment>
        <translation>Importé sous le nom %1. Il n’est pas encore utilisé.</translation>
    </message>
    <message>
        <source>Putting the model to use…</source>
        <translation>Mise en service du modèle…</translation>
    </message>
    <message>
        <source>Going back to the model before…</source>
        <translation>Retour au modèle précédent…</translation>
    </message>
    <message>
        <source>Import Model</source>
        <translation>Importer un modèle</translation>
    </message>
    <message>
        <source>TorchScript models (*.pt *.pth)</source>
        <translation>Modèles TorchScript (*.pt *.pth)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Trying %1…</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>Essai de %1…</translation>
    </message>
    <message>
        <source>%1 was not imported. %2</source>
        <comment>a file, and why</comment>
        <translation>%1 n’a pas été importé. %2</translation>
    </message>
    <message>
        <source>The network does not fit this description: as many labels as it has outputs, and the size that it was made for.</source>
        <translation>Le réseau ne correspond pas à cette description&#xa0;: il faut autant d’étiquettes que de sorties, et la taille pour laquelle il a été fait.</translation>
    </message>
    <message>
        <source>Export Model</source>
        <translation>Exporter un modèle</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::MoveConfirmation</name>
    <message>
        <source>Move Originals</source>
        <translation>Déplacer les originaux</translation>
    </message>
    <message numerus="yes">
        <source>%Ln original(s) will be removed from where they are with their sidecars, each once its copy in “%1” has been read again and compared. This cannot be undone by Scenekeeper.</source>
        <translation>
            <numerusform>%Ln original sera retiré de son emplacement avec ses fichiers annexes, une fois sa copie dans « %1 » relue et comparée. Scenekeeper ne peut pas l’annuler.</numerusform>
            <numerusform>%Ln originaux seront retirés de leur emplacement avec leurs fichiers annexes, chacun une fois sa copie dans « %1 » relue et comparée. Scenekeeper ne peut pas l’annuler.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Type %1 to go on:</source>
        <extracomment>%1 is a number without separators</extracomment>
        <translation>&amp;Tapez %1 pour continuer :</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln Original(s)</source>
        <translation>
            <numerusform>Déplacer %Ln original</numerusform>
            <numerusform>Déplacer %Ln originaux</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::NoMatchesPresenter</name>
    <message numerus="yes">
        <source>Search in all photographs: %Ln</source>
        <translation>
            <numerusform>Rechercher dans toutes les photographies&#xa0;: %Ln</numerusform>
            <numerusform>Rechercher dans toutes les photographies&#xa0;: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %1: %Ln</source>
        <extracomment>%1 is a filter, as date:2019; then so many are found</extracomment>
        <translation>
            <numerusform>Retirer %1&#xa0;: %Ln</numerusform>
            <numerusform>Retirer %1&#xa0;: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>No photograph in “%1” matches</source>
        <translation>Aucune photographie dans «&#xa0;%1&#xa0;» ne correspond</translation>
    </message>
    <message>
        <source>No photograph matches</source>
        <translation>Aucune photographie ne correspond</translation>
    </message>
    <message>
        <source>Something is found if you take a part of the search off:</source>
        <translation>Vous trouverez quelque chose en retirant une partie de la recherche&#xa0;:</translation>
    </message>
    <message>
        <source>Check the spelling, or search for less.</source>
        <translation>Vérifiez l’orthographe, ou cherchez moins de choses à la fois.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::PhotoDelegate</name>
    <message>
        <source>No label</source>
        <translation>Sans étiquette</translation>
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
        <translation>Prise le</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposition</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>Copyright</source>
        <translation>Droits d’auteur</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dimensions</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Taille du fichier</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Direction</source>
        <comment>in which the camera pointed</comment>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Creator</source>
        <comment>of the photograph</comment>
        <translation>Auteur</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::PhotoGridModel</name>
    <message>
        <source>offline</source>
        <translation>hors ligne</translation>
    </message>
    <message>
        <source>The model is not sure: please have a look.</source>
        <translation>Le modèle n’est pas sûr&#xa0;: veuillez vérifier.</translation>
    </message>
    <message>
        <source>Its drive or folder is not there at the moment.</source>
        <translation>Son disque ou son dossier n’est pas accessible en ce moment.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>The file has changed since a person labelled it.</source>
        <translation>Le fichier a changé depuis qu’une personne l’a étiqueté.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::PhotographsArea</name>
    <message>
        <source>Photographs</source>
        <translation>Photographies</translation>
    </message>
    <message>
        <source>Large photograph</source>
        <translation>Photographie en grand</translation>
    </message>
    <message>
        <source>Looking for photographs…</source>
        <translation>Recherche de photographies…</translation>
    </message>
    <message>
        <source>They appear here as they are classified.</source>
        <translation>Elles apparaissent ici à mesure qu’elles sont classées.</translation>
    </message>
    <message>
        <source>Nothing needs review</source>
        <translation>Rien à vérifier</translation>
    </message>
    <message>
        <source>The model is sure of every photograph.</source>
        <translation>Le modèle est sûr de chaque photographie.</translation>
    </message>
    <message>
        <source>Nothing failed</source>
        <translation>Aucun échec</translation>
    </message>
    <message>
        <source>Every file could be read.</source>
        <translation>Tous les fichiers ont pu être lus.</translation>
    </message>
    <message>
        <source>Nothing is offline</source>
        <translation>Rien n’est hors ligne</translation>
    </message>
    <message>
        <source>Every drive and folder is there.</source>
        <translation>Tous les disques et dossiers sont accessibles.</translation>
    </message>
    <message>
        <source>No photograph has this label</source>
        <translation>Aucune photographie n’a cette étiquette</translation>
    </message>
    <message>
        <source>Select photographs and press the label&apos;s number to give it to them.</source>
        <translation>Sélectionnez des photographies et appuyez sur le numéro de l’étiquette pour la leur donner.</translation>
    </message>
    <message>
        <source>No photographs here</source>
        <translation>Aucune photographie ici</translation>
    </message>
    <message>
        <source>Drop folders or photographs on the window.</source>
        <translation>Déposez des dossiers ou des photographies sur la fenêtre.</translation>
    </message>
    <message>
        <source>No near-duplicates</source>
        <translation>Aucun quasi-doublon</translation>
    </message>
    <message>
        <source>Every picture is there once.</source>
        <translation>Chaque image n’est présente qu’une fois.</translation>
    </message>
    <message>
        <source>The disk of %1 is full: no more thumbnails are kept there, and photographs appear more slowly.</source>
        <translation>Le disque de %1 est plein : plus aucune vignette n’y est conservée et les photos s’affichent plus lentement.</translation>
    </message>
    <message>
        <source>Thumbnails cannot be kept in %1, so photographs appear more slowly. Check that this folder may be changed.</source>
        <translation>Les vignettes ne peuvent pas être conservées dans %1, les photos s’affichent donc plus lentement. Vérifiez que ce dossier peut être modifié.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::PictureBox</name>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::PlannedFilesModel</name>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Depuis</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::PlotPanel</name>
    <message>
        <source>Save Chart…</source>
        <translation>Enregistrer le graphique…</translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation>Enregistrer en &amp;PNG…</translation>
    </message>
    <message>
        <source>Save as &amp;SVG…</source>
        <translation>Enregistrer en &amp;SVG…</translation>
    </message>
    <message>
        <source>Save Numbers as &amp;CSV…</source>
        <translation>Enregistrer les données en &amp;CSV…</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Image (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Dessin (*.svg)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valeurs séparées par des virgules (*.csv)</translation>
    </message>
    <message>
        <source>Save Chart</source>
        <translation>Enregistrer le graphique</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ProbabilityBar</name>
    <message>
        <source>%1, rejected</source>
        <comment>probability of a label</comment>
        <translation>%1, rejetée</translation>
    </message>
    <message>
        <source>not known to the model</source>
        <comment>instead of a probability</comment>
        <translation>inconnu du modèle</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ProbabilityBars</name>
    <message>
        <source>Probability of each label</source>
        <translation>Probabilité de chaque étiquette</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ReviewEndPage</name>
    <message>
        <source>Back to All Photographs</source>
        <translation>Retour à toutes les photographies</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) decided</source>
        <translation>
            <numerusform>%Ln photographie décidée</numerusform>
            <numerusform>%Ln photographies décidées</numerusform>
        </translation>
    </message>
    <message>
        <source>No questions</source>
        <translation>Aucune question</translation>
    </message>
    <message>
        <source>Nothing needs review</source>
        <translation>Rien à vérifier</translation>
    </message>
    <message numerus="yes">
        <source>%Ln confirmed</source>
        <extracomment>Part of &quot;12 confirmed, 3 changed&quot;</extracomment>
        <translation>
            <numerusform>%Ln confirmée</numerusform>
            <numerusform>%Ln confirmées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln modifiée</numerusform>
            <numerusform>%Ln modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <translation>
            <numerusform>%Ln rejetée</numerusform>
            <numerusform>%Ln rejetées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln passée</numerusform>
            <numerusform>%Ln passées</numerusform>
        </translation>
    </message>
    <message>
        <source>The model agrees with every label that a person gave.</source>
        <translation>Le modèle est d’accord avec chaque étiquette donnée par une personne.</translation>
    </message>
    <message>
        <source>The model is sure of every photograph.</source>
        <translation>Le modèle est sûr de chaque photographie.</translation>
    </message>
    <message numerus="yes">
        <source>Look at the %Ln Skipped Again</source>
        <translation>
            <numerusform>Revoir la %Ln passée</numerusform>
            <numerusform>Revoir les %Ln passées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review %Ln Unsure Photograph(s)</source>
        <translation>
            <numerusform>Vérifier %Ln photographie incertaine</numerusform>
            <numerusform>Vérifier %Ln photographies incertaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answer %Ln Question(s)</source>
        <translation>
            <numerusform>Répondre à %Ln question</numerusform>
            <numerusform>Répondre à %Ln questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ReviewOffer</name>
    <message numerus="yes">
        <source>%Ln photograph(s) need a look. One at a time is quickest.</source>
        <translation>
            <numerusform>%Ln photographie est à vérifier. Une à la fois, c’est le plus rapide.</numerusform>
            <numerusform>%Ln photographies sont à vérifier. Une à la fois, c’est le plus rapide.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ReviewView</name>
    <message>
        <source>Review</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Looking for the photographs that teach the model most…</source>
        <translation>Recherche des photographies qui apprennent le plus au modèle…</translation>
    </message>
    <message>
        <source>Photograph under review</source>
        <translation>Photographie en cours de vérification</translation>
    </message>
    <message>
        <source>Photographs of which the model is not sure, those that teach it most first</source>
        <translation>Photographies dont le modèle n’est pas sûr, d’abord celles qui lui apprennent le plus</translation>
    </message>
    <message>
        <source>Reviewed so far</source>
        <translation>Déjà vérifié</translation>
    </message>
    <message>
        <source>Unsure · %1</source>
        <translation>Incertaines · %1</translation>
    </message>
    <message>
        <source>Questions · %1</source>
        <translation>Questions · %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <extracomment>Photographs still to review</extracomment>
        <translation>
            <numerusform>encore %Ln</numerusform>
            <numerusform>encore %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Not classified yet</source>
        <translation>Pas encore classée</translation>
    </message>
    <message>
        <source>What the model sees</source>
        <translation>Ce que voit le modèle</translation>
    </message>
    <message>
        <source>What %1 sees</source>
        <comment>name of a model</comment>
        <translation>Ce que voit %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>Garder %1</translation>
    </message>
    <message>
        <source>Change to %1</source>
        <translation>Changer en %1</translation>
    </message>
    <message>
        <source>Shift and a number add or remove one label of several. The arrow keys look at others without deciding.</source>
        <translation>Maj et un chiffre ajoutent ou retirent une étiquette parmi plusieurs. Les flèches en montrent d’autres sans rien décider.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Labels given by a person that look wrong beside similar photographs</source>
        <translation>Étiquettes données par une personne, qui semblent fausses à côté de photographies semblables</translation>
    </message>
    <message>
        <source>A person said %1; it looks like %2 (%3).</source>
        <extracomment>%1 and %2 are names of labels, %3 is a percentage</extracomment>
        <translation>Une personne a dit %1&#xa0;; cela ressemble à %2 (%3).</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::RootPresenter</name>
    <message>
        <source>&amp;Rescan</source>
        <translation>&amp;Relire</translation>
    </message>
    <message>
        <source>&amp;Watch for Changes</source>
        <translation>&amp;Surveiller les changements</translation>
    </message>
    <message>
        <source>&amp;Locate Moved Folder…</source>
        <translation>&amp;Localiser le dossier déplacé…</translation>
    </message>
    <message>
        <source>Re&amp;move from Catalogue…</source>
        <translation>Retirer du &amp;catalogue…</translation>
    </message>
    <message>
        <source>Where “%1” Is Now</source>
        <extracomment>%1 is the name of a folder</extracomment>
        <translation>Où se trouve maintenant «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Remove “%1” from the catalogue?</source>
        <translation>Retirer «&#xa0;%1&#xa0;» du catalogue&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) and their labels leave the catalogue. The files stay as they are. This can be undone, and adding the folder again brings all of it back.</source>
        <translation>
            <numerusform>%Ln photographie et ses étiquettes quittent le catalogue. Le fichier reste tel quel. Cela peut être annulé, et tout revient si le dossier est ajouté à nouveau.</numerusform>
            <numerusform>%Ln photographies et leurs étiquettes quittent le catalogue. Les fichiers restent tels quels. Cela peut être annulé, et tout revient si le dossier est ajouté à nouveau.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln Photograph(s)</source>
        <translation>
            <numerusform>Retirer %Ln photographie</numerusform>
            <numerusform>Retirer %Ln photographies</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” does not hold the photographs of this folder. Choose the folder that they are in now, or add it as a new one.</source>
        <translation>«&#xa0;%1&#xa0;» ne contient pas les photographies de ce dossier. Choisissez le dossier où elles se trouvent maintenant, ou ajoutez-le comme nouveau dossier.</translation>
    </message>
    <message>
        <source>“%1” and another folder of your photographs lie in each other. Choose another folder.</source>
        <translation>«&#xa0;%1&#xa0;» et un autre dossier de vos photographies sont l’un dans l’autre. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>&amp;Add the Whole Folder</source>
        <translation>&amp;Ajouter tout le dossier</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::RunPanel</name>
    <message>
        <source>%1 of %2</source>
        <comment>files done of all</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 of %2 found so far</source>
        <comment>files done of those found</comment>
        <translation>%1 sur %2 trouvées jusqu’ici</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>files a second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop after the files being read now; what is done is kept</source>
        <translation>Arrêter après les fichiers en cours de lecture&#xa0;; ce qui est fait est conservé</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) failed: show which, and why</source>
        <translation>
            <numerusform>%Ln fichier en échec : montrer lequel et pourquoi</numerusform>
            <numerusform>%Ln fichiers en échec : montrer lesquels et pourquoi</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take back every label that this run gave; the photographs stay in the catalogue</source>
        <translation>Reprendre chaque étiquette donnée par ce traitement&#xa0;; les photographies restent dans le catalogue</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::RunReporter</name>
    <message>
        <source>Classifying %1</source>
        <translation>Classement de %1</translation>
    </message>
    <message numerus="yes">
        <source>Classifying %Ln item(s)</source>
        <translation>
            <numerusform>Classement de %Ln élément</numerusform>
            <numerusform>Classement de %Ln éléments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) classified</source>
        <extracomment>First part of &quot;412 photographs classified, 3 failed.&quot;</extracomment>
        <translation>
            <numerusform>%Ln photographie classée</numerusform>
            <numerusform>%Ln photographies classées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln unchanged</source>
        <extracomment>%1 is &quot;412 photographs classified&quot;</extracomment>
        <translation>
            <numerusform>%1, %Ln inchangée</numerusform>
            <numerusform>%1, %Ln inchangées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln failed</source>
        <extracomment>%1 is &quot;412 photographs classified&quot;</extracomment>
        <translation>
            <numerusform>%1, %Ln échec</numerusform>
            <numerusform>%1, %Ln échecs</numerusform>
        </translation>
    </message>
    <message>
        <source>No photographs were found there</source>
        <translation>Aucune photographie n’y a été trouvée</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <extracomment>%1 is &quot;412 photographs classified&quot;</extracomment>
        <translation>Annulé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Nothing was classified</source>
        <translation>Rien n’a été classé</translation>
    </message>
    <message>
        <source>The photographs could not be classified. %1</source>
        <extracomment>%1 says what happened and what can be done</extracomment>
        <translation>Les photographies n’ont pas pu être classées. %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more waiting</source>
        <extracomment>Further drops of files that are classified after the present ones</extracomment>
        <translation>
            <numerusform>%Ln autre en attente</numerusform>
            <numerusform>%Ln autres en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) are as before the run</source>
        <translation>
            <numerusform>%Ln photographie est comme avant le traitement</numerusform>
            <numerusform>%Ln photographies sont comme avant le traitement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %Ln changed file(s)</source>
        <extracomment>Photographs that were added or changed by another program</extracomment>
        <translation>
            <numerusform>Lecture de %Ln fichier modifié</numerusform>
            <numerusform>Lecture de %Ln fichiers modifiés</numerusform>
        </translation>
    </message>
    <message>
        <source>No photographs have changed</source>
        <translation>Aucune photographie n’a changé</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SaveSearchLine</name>
    <message>
        <source>&amp;Name of the search:</source>
        <translation>&amp;Nom de la recherche&#xa0;:</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Ne pas enregistrer</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>“%1” finds this from now on</source>
        <translation>«&#xa0;%1&#xa0;» trouvera désormais ceci</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SavedNotice</name>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SavedSearchPresenter</name>
    <message>
        <source>&amp;Rename Search</source>
        <translation>&amp;Renommer la recherche</translation>
    </message>
    <message>
        <source>&amp;Change Search</source>
        <translation>&amp;Modifier la recherche</translation>
    </message>
    <message>
        <source>Move Search &amp;Up</source>
        <translation>Mon&amp;ter la recherche</translation>
    </message>
    <message>
        <source>Move Search &amp;Down</source>
        <translation>&amp;Descendre la recherche</translation>
    </message>
    <message>
        <source>Re&amp;move Search</source>
        <translation>&amp;Supprimer la recherche</translation>
    </message>
    <message>
        <source>The search “%1” was removed.</source>
        <translation>La recherche «&#xa0;%1&#xa0;» a été supprimée.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Keep the search “%1” again</source>
        <translation>Garder de nouveau la recherche «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>There is a search named “%1” already.</source>
        <translation>Il y a déjà une recherche nommée «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>removing the search %1</source>
        <extracomment>Follows &quot;Undo:&quot;</extracomment>
        <translation>suppression de la recherche %1</translation>
    </message>
    <message>
        <source>What is like a photograph cannot be saved as a search.</source>
        <translation>Ce qui ressemble à une photographie ne peut pas être enregistré comme recherche.</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ScopeChip</name>
    <message>
        <source>You search in “%1”. Click to search in all photographs.</source>
        <translation>Vous cherchez dans «&#xa0;%1&#xa0;». Cliquez pour chercher dans toutes les photographies.</translation>
    </message>
    <message>
        <source>Search in all photographs instead of “%1”</source>
        <translation>Chercher dans toutes les photographies au lieu de «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SearchBar</name>
    <message>
        <source>Clear the search (Esc)</source>
        <translation>Effacer la recherche (Échap)</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SearchCompleter</name>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SearchField</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search, for example %1</source>
        <translation>Rechercher, par exemple %1</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SearchForm</name>
    <message>
        <source>Search form</source>
        <translation>Formulaire de recherche</translation>
    </message>
    <message>
        <source>Words in name, title, description, keywords, place</source>
        <translation>Mots du nom, du titre, de la description, des mots-clés, du lieu</translation>
    </message>
    <message>
        <source>any of</source>
        <translation>au moins une</translation>
    </message>
    <message>
        <source>all of</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>none of</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>A year, a month or a day: 2019, 2019-07 or 2019-07-14</source>
        <translation>Une année, un mois ou un jour&#xa0;: 2019, 2019-07 ou 2019-07-14</translation>
    </message>
    <message>
        <source>Latitude, longitude and distance: 59.9,10.7,25km</source>
        <translation>Latitude, longitude et distance&#xa0;: 59.9,10.7,25km</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Indifférent</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>Non notées</translation>
    </message>
    <message numerus="yes">
        <source>%Ln star(s) or more</source>
        <translation>
            <numerusform>%Ln étoile ou plus</numerusform>
            <numerusform>%Ln étoiles ou plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>below</source>
        <translation>moins de</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>au moins</translation>
    </message>
    <message>
        <source> %</source>
        <extracomment>a percentage</extracomment>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>And:</source>
        <translation>Et&#xa0;:</translation>
    </message>
    <message>
        <source>Take this off the search</source>
        <translation>Retirer ceci de la recherche</translation>
    </message>
    <message>
        <source>&amp;Words:</source>
        <translation>&amp;Mots&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Labels:</source>
        <translation>Étiq&amp;uettes&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Taken from:</source>
        <extracomment>between two dates: from … to …</extracomment>
        <translation>&amp;Prises de&#xa0;:</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>Ratin&amp;g:</source>
        <translation>&amp;Note&#xa0;:</translation>
    </message>
    <message>
        <source>C&amp;amera:</source>
        <translation>A&amp;ppareil&#xa0;:</translation>
    </message>
    <message>
        <source>Le&amp;ns:</source>
        <translation>&amp;Objectif&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Place:</source>
        <translation>&amp;Lieu&#xa0;:</translation>
    </message>
    <message>
        <source>Nea&amp;r:</source>
        <translation>P&amp;rès de&#xa0;:</translation>
    </message>
    <message>
        <source>Needs re&amp;view:</source>
        <translation>À &amp;vérifier&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Decided by a person:</source>
        <translation>&amp;Décidées par une personne&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Confidence:</source>
        <translation>&amp;Certitude&#xa0;:</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>Prises de</translation>
    </message>
    <message>
        <source>Taken until</source>
        <translation>Prises jusqu’à</translation>
    </message>
    <message>
        <source>Confidence in percent</source>
        <translation>Certitude en pour cent</translation>
    </message>
    <message>
        <source>How the labels count</source>
        <translation>Comment comptent les étiquettes</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SearchPresenter</name>
    <message numerus="yes">
        <source>%Ln of %1 photograph(s)</source>
        <extracomment>%1 is the number of photographs that were searched</extracomment>
        <translation>
            <numerusform>%Ln photographie sur %1</numerusform>
            <numerusform>%Ln photographies sur %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln photographie</numerusform>
            <numerusform>%Ln photographies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SearchText</name>
    <message>
        <source>words in name, title, description, keywords and place</source>
        <translation>mots du nom, du titre, de la description, des mots-clés et du lieu</translation>
    </message>
    <message>
        <source>a label that the photograph has</source>
        <translation>une étiquette de la photographie</translation>
    </message>
    <message>
        <source>how sure the model is, 0 to 1</source>
        <translation>certitude du modèle, de 0 à 1</translation>
    </message>
    <message>
        <source>maker or model of the camera</source>
        <translation>marque ou modèle de l’appareil</translation>
    </message>
    <message>
        <source>name of the lens</source>
        <translation>nom de l’objectif</translation>
    </message>
    <message>
        <source>a keyword in the file</source>
        <translation>un mot-clé du fichier</translation>
    </message>
    <message>
        <source>town, region or country</source>
        <translation>ville, région ou pays</translation>
    </message>
    <message>
        <source>a folder and all below it</source>
        <translation>un dossier et tout ce qu’il contient</translation>
    </message>
    <message>
        <source>There is no filter “%1”. Put the words in quotes to search for them.</source>
        <translation>Il n’y a pas de filtre «&#xa0;%1&#xa0;». Mettez les mots entre guillemets pour les chercher.</translation>
    </message>
    <message>
        <source>There is no filter “%1”. Did you mean “%2”?</source>
        <translation>Il n’y a pas de filtre «&#xa0;%1&#xa0;». Vouliez-vous dire «&#xa0;%2&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>“%1” cannot stand here. Write it like %2.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas se trouver ici. Écrivez-le comme %2.</translation>
    </message>
    <message>
        <source>A value is missing. Write it like %1.</source>
        <translation>Il manque une valeur. Écrivez-le comme %1.</translation>
    </message>
    <message>
        <source>There is nothing between the quotes.</source>
        <translation>Il n’y a rien entre les guillemets.</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>Il manque le guillemet fermant.</translation>
    </message>
    <message>
        <source>The closing parenthesis is missing.</source>
        <translation>Il manque la parenthèse fermante.</translation>
    </message>
    <message>
        <source>This parenthesis has no counterpart, or nothing inside.</source>
        <translation>Cette parenthèse n’a pas de pendant, ou ne contient rien.</translation>
    </message>
    <message>
        <source>“%1” needs a word or a filter beside it.</source>
        <translation>«&#xa0;%1&#xa0;» a besoin d’un mot ou d’un filtre à côté.</translation>
    </message>
    <message numerus="yes">
        <source>The search is too long: %Ln character(s) at most.</source>
        <translation>
            <numerusform>La recherche est trop longue&#xa0;: %Ln caractère au plus.</numerusform>
            <numerusform>La recherche est trop longue&#xa0;: %Ln caractères au plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>The search has too many parentheses inside each other.</source>
        <translation>La recherche a trop de parenthèses imbriquées.</translation>
    </message>
    <message numerus="yes">
        <source>The search has too many conditions: %Ln at most.</source>
        <translation>
            <numerusform>La recherche a trop de conditions&#xa0;: %Ln au plus.</numerusform>
            <numerusform>La recherche a trop de conditions&#xa0;: %Ln au plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>year, month, day, or from..to</source>
        <translation>année, mois, jour, ou de..à</translation>
    </message>
    <message>
        <source>around a point: latitude, longitude, distance</source>
        <translation>autour d’un point&#xa0;: latitude, longitude, distance</translation>
    </message>
    <message>
        <source>in a rectangle of the map: south, west, north, east</source>
        <translation>dans un rectangle de la carte&#xa0;: sud, ouest, nord, est</translation>
    </message>
    <message>
        <source>whether a person decided: yes or no</source>
        <translation>si une personne a décidé&#xa0;: yes ou no</translation>
    </message>
    <message>
        <source>whether a person should look: yes or no</source>
        <translation>si une personne doit regarder&#xa0;: yes ou no</translation>
    </message>
    <message>
        <source>whether the file could not be read: yes or no</source>
        <translation>si le fichier n’a pas pu être lu&#xa0;: yes ou no</translation>
    </message>
    <message>
        <source>whether its drive is away: yes or no</source>
        <translation>si son disque est absent&#xa0;: yes ou no</translation>
    </message>
    <message>
        <source>stars, 1 to 5</source>
        <translation>étoiles, de 1 à 5</translation>
    </message>
    <message>
        <source>“%1” makes no sense here.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas de sens ici.</translation>
    </message>
    <message>
        <source>“%1” is no date. Write a year, a month or a day like 2019-07-14, or a span like 2019..2021.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une date. Écrivez une année, un mois ou un jour comme 2019-07-14, ou une période comme 2019..2021.</translation>
    </message>
    <message>
        <source>“%1” is no share. Write a number from 0 to 1, or a percentage.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une proportion. Écrivez un nombre de 0 à 1, ou un pourcentage.</translation>
    </message>
    <message>
        <source>“%1” is no rating. Write a number from -1 to 5.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une note. Écrivez un nombre de -1 à 5.</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no.</source>
        <translation>«&#xa0;%1&#xa0;» n’est ni yes ni no.</translation>
    </message>
    <message>
        <source>“%1” makes no sense here. Write it like %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas de sens ici. Écrivez-le comme %2.</translation>
    </message>
    <message>
        <source>There is no label “%1”.</source>
        <translation>Il n’y a pas d’étiquette «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>There is no label “%1”. Did you mean %2?</source>
        <translation>Il n’y a pas d’étiquette «&#xa0;%1&#xa0;». Vouliez-vous dire %2&#xa0;?</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Ailleurs</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Se déplacer</translation>
    </message>
    <message>
        <source>Open large</source>
        <translation>Ouvrir en grand</translation>
    </message>
    <message>
        <source>Back to all photographs</source>
        <translation>Retour à toutes les photographies</translation>
    </message>
    <message>
        <source>Previous and next photograph, when large</source>
        <translation>Photographie précédente et suivante, en grand</translation>
    </message>
    <message>
        <source>Fit to the window or full size</source>
        <translation>Ajuster à la fenêtre ou taille réelle</translation>
    </message>
    <message>
        <source>Larger and smaller, when large</source>
        <translation>Agrandir et réduire, en grand</translation>
    </message>
    <message>
        <source>Confirm the model and move on</source>
        <translation>Confirmer le modèle et continuer</translation>
    </message>
    <message>
        <source>Reject the label</source>
        <translation>Rejeter l’étiquette</translation>
    </message>
    <message>
        <source>Fold both sides away</source>
        <translation>Replier les deux côtés</translation>
    </message>
    <message>
        <source>Show these keys</source>
        <translation>Afficher ces touches</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Photographies</translation>
    </message>
    <message>
        <source>Add or remove one label of several</source>
        <translation>Ajouter ou retirer une étiquette parmi plusieurs</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SidebarModel</name>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln photographie</numerusform>
            <numerusform>%Ln photographies</numerusform>
        </translation>
    </message>
    <message>
        <source>All photographs</source>
        <translation>Toutes les photos</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Photographs of which the model is not sure, most uncertain first</source>
        <translation>Photographies dont le modèle n’est pas sûr, les plus incertaines d’abord</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>Fichiers qui n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Photographs whose drive or folder is not there at the moment</source>
        <translation>Photographies dont le disque ou le dossier n’est pas accessible en ce moment</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>%1 (key %2)</source>
        <translation>%1 (touche %2)</translation>
    </message>
    <message>
        <source>Near-duplicates</source>
        <translation>Quasi-doublons</translation>
    </message>
    <message>
        <source>Pictures that are there more than once, also scaled, cropped or brightened</source>
        <translation>Images présentes plusieurs fois, y compris redimensionnées, recadrées ou éclaircies</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Recherches enregistrées</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::SimilarPresenter</name>
    <message>
        <source>The model has not looked at %1 yet. Classify it, then ask again.</source>
        <translation>Le modèle n’a pas encore vu %1. Classez la photographie, puis demandez à nouveau.</translation>
    </message>
    <message>
        <source>Photographs like %1, the most similar first</source>
        <translation>Photographies semblables à %1, les plus proches d’abord</translation>
    </message>
    <message>
        <source>Looking for near-duplicates…</source>
        <translation>Recherche de quasi-doublons…</translation>
    </message>
    <message>
        <source>Pictures that were scaled, compressed, cropped or brightened.</source>
        <translation>Images redimensionnées, compressées, recadrées ou éclaircies.</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln group(s), the best copy first</source>
        <extracomment>%1 is &quot;24 photographs&quot;</extracomment>
        <translation>
            <numerusform>%1 en %Ln groupe, la meilleure copie d’abord</numerusform>
            <numerusform>%1 en %Ln groupes, la meilleure copie d’abord</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln photographie</numerusform>
            <numerusform>%Ln photographies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more not compared: not classified yet, or without a thumbnail</source>
        <translation>
            <numerusform>%Ln autre non comparée&#xa0;: pas encore classée, ou sans vignette</numerusform>
            <numerusform>%Ln autres non comparées&#xa0;: pas encore classées, ou sans vignette</numerusform>
        </translation>
    </message>
    <message>
        <source>Like %1</source>
        <translation>Comme %1</translation>
    </message>
    <message>
        <source>Near-duplicates are not known</source>
        <translation>Les quasi-doublons ne sont pas connus</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::ThumbnailStrip</name>
    <message numerus="yes">
        <source>%Ln similar photograph(s)</source>
        <translation>
            <numerusform>%Ln photographie semblable</numerusform>
            <numerusform>%Ln photographies semblables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::TimelinePanel</name>
    <message>
        <source>Show All Dates</source>
        <translation>Afficher toutes les dates</translation>
    </message>
    <message>
        <source>Show more time</source>
        <translation>Voir une période plus longue</translation>
    </message>
    <message>
        <source>Show less time</source>
        <translation>Voir une période plus courte</translation>
    </message>
    <message>
        <source>No photograph here says when it was taken</source>
        <translation>Aucune photographie ici ne dit quand elle a été prise</translation>
    </message>
    <message>
        <source>Cameras write the date into the file; scans rarely have one.</source>
        <translation>Les appareils inscrivent la date dans le fichier ; les numérisations en ont rarement une.</translation>
    </message>
    <message>
        <source>No photographs</source>
        <translation>Aucune photographie</translation>
    </message>
    <message>
        <source>Here they appear by the day they were taken on.</source>
        <translation>Elles apparaissent ici selon le jour de la prise de vue.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a date</source>
        <translation>
            <numerusform>%Ln sans date</numerusform>
            <numerusform>%Ln sans date</numerusform>
        </translation>
    </message>
    <message>
        <source>Show only the photographs that do not say when they were taken</source>
        <translation>N’afficher que les photographies qui ne disent pas quand elles ont été prises</translation>
    </message>
    <message>
        <source>Only photographs without a date</source>
        <translation>Seulement les photographies sans date</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln photograph(s)</source>
        <extracomment>%1 is a day, month or year, or two of them: from and to</extracomment>
        <translation>
            <numerusform>%1 · %Ln photographie</numerusform>
            <numerusform>%1 · %Ln photographies</numerusform>
        </translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Arrow keys choose a time, with Shift more of it; Esc shows all again.</source>
        <translation>Les flèches choisissent une période, avec Maj une plus longue ; Échap affiche de nouveau tout.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln photograph(s)</source>
        <extracomment>%1 is a day, a month or a year</extracomment>
        <translation>
            <numerusform>%1 : %Ln photographie</numerusform>
            <numerusform>%1 : %Ln photographies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::TreeWords</name>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more folder(s)</source>
        <translation>
            <numerusform>et %Ln autre dossier</numerusform>
            <numerusform>et %Ln autres dossiers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scenekeeper::ui::WelcomeView</name>
    <message>
        <source>Drop folders of photographs here</source>
        <translation>Déposez ici des dossiers de photographies</translation>
    </message>
    <message>
        <source>Folders and single photographs, as many at once as you like. Scenekeeper looks at each one, says which scene it shows, and tells you where it is not sure.</source>
        <translation>Des dossiers et des photographies isolées, autant à la fois que vous voulez. Scenekeeper regarde chacune d’elles, dit quelle scène elle montre et signale là où il n’est pas sûr.</translation>
    </message>
    <message>
        <source>Add Folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <source>Your originals are never changed.</source>
        <translation>Vos originaux ne sont jamais modifiés.</translation>
    </message>
</context>
</TS>
