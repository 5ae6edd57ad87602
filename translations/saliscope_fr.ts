<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ActionTable</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir un élément &amp;récent</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>&amp;Disposition</translation>
    </message>
    <message>
        <source>Lin&amp;ks</source>
        <translation>L&amp;iens</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>Pa&amp;nneaux</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>T&amp;hème</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Lan&amp;gue</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Cas</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Exécuter</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>O&amp;utils</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>Open &amp;demo</source>
        <translation>Ouvrir la &amp;démo</translation>
    </message>
    <message>
        <source>Open 20 synthetic radiographs with boxes and a network trained on others like them.</source>
        <translation>Ouvrir 20 radiographies synthétiques avec leurs cadres et un réseau entraîné sur d’autres du même genre.</translation>
    </message>
    <message>
        <source>&amp;Open datamodule…</source>
        <translation>&amp;Ouvrir un module de données…</translation>
    </message>
    <message>
        <source>Choose a registered datamodule, or a split list or folder.</source>
        <translation>Choisir un module de données enregistré, une liste de partitions ou un dossier.</translation>
    </message>
    <message>
        <source>Open &amp;images…</source>
        <translation>Ouvrir des &amp;images…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>Ouvrir un do&amp;ssier…</translation>
    </message>
    <message>
        <source>Choose a folder of pictures; all below it are opened.</source>
        <translation>Choisir un dossier d’images&#x202f;; toutes celles qu’il contient, sous-dossiers compris, sont ouvertes.</translation>
    </message>
    <message>
        <source>Open chec&amp;kpoint…</source>
        <translation>Ouvrir un chec&amp;kpoint…</translation>
    </message>
    <message>
        <source>Choose a trained network&apos;s file or training folder.</source>
        <translation>Choisir le fichier d’un réseau entraîné ou son dossier d’entraînement.</translation>
    </message>
    <message>
        <source>Open re&amp;sults…</source>
        <translation>Ouvrir des rés&amp;ultats…</translation>
    </message>
    <message>
        <source>E&amp;xport view…</source>
        <translation>E&amp;xporter la vue…</translation>
    </message>
    <message>
        <source>Write the panes with their legends as PNG or PDF.</source>
        <translation>Enregistrer les volets et leurs légendes en PNG ou en PDF.</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>&amp;Copier l’image</translation>
    </message>
    <message>
        <source>Copy the current pane with its legend.</source>
        <translation>Copier le volet actif avec sa légende.</translation>
    </message>
    <message>
        <source>S&amp;tart page</source>
        <translation>Page d&apos;&amp;accueil</translation>
    </message>
    <message>
        <source>Go back to the start page; running jobs go on.</source>
        <translation>Revenir à la page d’accueil&#x202f;; les tâches en cours continuent.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Close the window.</source>
        <translation>Fermer la fenêtre.</translation>
    </message>
    <message>
        <source>&amp;1 pane</source>
        <translation>&amp;1 volet</translation>
    </message>
    <message>
        <source>Show one pane.</source>
        <translation>Afficher un volet.</translation>
    </message>
    <message>
        <source>&amp;2 panes</source>
        <translation>&amp;2 volets</translation>
    </message>
    <message>
        <source>Show two panes side by side.</source>
        <translation>Afficher deux volets côte à côte.</translation>
    </message>
    <message>
        <source>&amp;3 panes</source>
        <translation>&amp;3 volets</translation>
    </message>
    <message>
        <source>Show three panes side by side.</source>
        <translation>Afficher trois volets côte à côte.</translation>
    </message>
    <message>
        <source>&amp;4 panes</source>
        <translation>&amp;4 volets</translation>
    </message>
    <message>
        <source>Show two rows of two panes.</source>
        <translation>Afficher deux rangées de deux volets.</translation>
    </message>
    <message>
        <source>&amp;6 panes</source>
        <translation>&amp;6 volets</translation>
    </message>
    <message>
        <source>Show two rows of three panes.</source>
        <translation>Afficher deux rangées de trois volets.</translation>
    </message>
    <message>
        <source>&amp;9 panes</source>
        <translation>&amp;9 volets</translation>
    </message>
    <message>
        <source>Show three rows of three panes.</source>
        <translation>Afficher trois rangées de trois volets.</translation>
    </message>
    <message>
        <source>Link &amp;pan and zoom</source>
        <translation>Lier &amp;déplacement et zoom</translation>
    </message>
    <message>
        <source>All panes show the same part of the picture.</source>
        <translation>Tous les volets montrent la même partie de l’image.</translation>
    </message>
    <message>
        <source>Link &amp;window and level</source>
        <translation>Lier le &amp;fenêtrage</translation>
    </message>
    <message>
        <source>All panes have the same brightness and contrast.</source>
        <translation>Tous les volets ont la même luminosité et le même contraste.</translation>
    </message>
    <message>
        <source>Link &amp;cursor</source>
        <translation>Lier le &amp;curseur</translation>
    </message>
    <message>
        <source>A cross marks the place under the pointer in all panes.</source>
        <translation>Une croix marque dans tous les volets l’endroit situé sous le pointeur.</translation>
    </message>
    <message>
        <source>&amp;Fit picture</source>
        <translation>&amp;Ajuster l’image</translation>
    </message>
    <message>
        <source>Show the whole picture in each pane.</source>
        <translation>Afficher l’image entière dans chaque volet.</translation>
    </message>
    <message>
        <source>&amp;Actual pixels</source>
        <translation>&amp;Pixels réels</translation>
    </message>
    <message>
        <source>One pixel of the picture is one of the screen.</source>
        <translation>Un pixel de l’image occupe un pixel de l’écran.</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom a&amp;vant</translation>
    </message>
    <message>
        <source>Enlarge the picture.</source>
        <translation>Agrandir l’image.</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom a&amp;rrière</translation>
    </message>
    <message>
        <source>Make the picture smaller.</source>
        <translation>Réduire l’image.</translation>
    </message>
    <message>
        <source>Next overlay &amp;style</source>
        <translation>&amp;Style de superposition suivant</translation>
    </message>
    <message>
        <source>Go from colours to contours, to both, and back.</source>
        <translation>Passer des couleurs aux contours, puis aux deux, et revenir.</translation>
    </message>
    <message>
        <source>&amp;Hide overlay while held</source>
        <translation>&amp;Masquer la superposition (touche maintenue)</translation>
    </message>
    <message>
        <source>As long as the key is down, the radiograph is shown alone.</source>
        <translation>Tant que la touche est enfoncée, la radiographie est montrée seule.</translation>
    </message>
    <message>
        <source>Show &amp;boxes</source>
        <translation>Afficher les &amp;cadres</translation>
    </message>
    <message>
        <source>Show or hide the radiologists&apos; boxes.</source>
        <translation>Afficher ou masquer les cadres des radiologues.</translation>
    </message>
    <message>
        <source>S&amp;mooth maps</source>
        <translation>&amp;Lisser les cartes</translation>
    </message>
    <message>
        <source>Interpolate maps as result files do, or show the true cells of their layer.</source>
        <translation>Interpoler les cartes comme dans les fichiers de résultats, ou montrer les cellules réelles de leur couche.</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>Light or dark as the desktop is.</source>
        <translation>Clair ou sombre, selon le bureau.</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>Dark text on light grey.</source>
        <translation>Texte sombre sur gris clair.</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>Light text on dark grey.</source>
        <translation>Texte clair sur gris sombre.</translation>
    </message>
    <message>
        <source>Use the desktop&apos;s language where there are texts in it, else English.</source>
        <translation>Utiliser la langue du bureau si les textes existent dans cette langue, sinon l’anglais.</translation>
    </message>
    <message>
        <source>Show all texts in English.</source>
        <translation>Afficher tous les textes en anglais.</translation>
    </message>
    <message>
        <source>Show all texts in French.</source>
        <translation>Afficher tous les textes en français.</translation>
    </message>
    <message>
        <source>Show all texts in German.</source>
        <translation>Afficher tous les textes en allemand.</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>Pl&amp;ein écran</translation>
    </message>
    <message>
        <source>&amp;Next case</source>
        <translation>Cas &amp;suivant</translation>
    </message>
    <message>
        <source>Go to the next case of the list.</source>
        <translation>Aller au cas suivant de la liste.</translation>
    </message>
    <message>
        <source>&amp;Previous case</source>
        <translation>Cas &amp;précédent</translation>
    </message>
    <message>
        <source>Go to the case before.</source>
        <translation>Aller au cas précédent.</translation>
    </message>
    <message>
        <source>&amp;First case</source>
        <translation>Pr&amp;emier cas</translation>
    </message>
    <message>
        <source>Go to the first case of the list.</source>
        <translation>Aller au premier cas de la liste.</translation>
    </message>
    <message>
        <source>&amp;Last case</source>
        <translation>&amp;Dernier cas</translation>
    </message>
    <message>
        <source>Go to the last case of the list.</source>
        <translation>Aller au dernier cas de la liste.</translation>
    </message>
    <message>
        <source>Mark &amp;reviewed</source>
        <translation>Marquer comme &amp;revu</translation>
    </message>
    <message>
        <source>Mark the case as looked at, or take the mark away.</source>
        <translation>Marquer le cas comme examiné, ou retirer la marque.</translation>
    </message>
    <message>
        <source>Edit &amp;tags…</source>
        <translation>Modifier les &amp;mots-clés…</translation>
    </message>
    <message>
        <source>Give the case words to find it by.</source>
        <translation>Donner au cas des mots pour le retrouver.</translation>
    </message>
    <message>
        <source>&amp;Generate maps…</source>
        <translation>&amp;Générer des cartes…</translation>
    </message>
    <message>
        <source>Write saliency maps of many cases as files.</source>
        <translation>Enregistrer les cartes de saillance de nombreux cas sous forme de fichiers.</translation>
    </message>
    <message>
        <source>&amp;Completeness…</source>
        <translation>&amp;Complétude…</translation>
    </message>
    <message>
        <source>Score maps by ROAD: does the prediction change when the pixels a map calls important are removed?</source>
        <translation>Évaluer les cartes par ROAD&#x202f;: la réponse du réseau suit-elle les pixels que la carte dit importants&#x202f;?</translation>
    </message>
    <message>
        <source>&amp;Interpretability…</source>
        <translation>&amp;Interprétabilité…</translation>
    </message>
    <message>
        <source>Score maps against the radiologists&apos; boxes.</source>
        <translation>Évaluer les cartes par rapport aux cadres des radiologues.</translation>
    </message>
    <message>
        <source>Export &amp;overlays…</source>
        <translation>Exporter les &amp;superpositions…</translation>
    </message>
    <message>
        <source>Draw maps over many cases as pictures.</source>
        <translation>Dessiner les cartes sur les images de nombreux cas.</translation>
    </message>
    <message>
        <source>&amp;Inspect checkpoint…</source>
        <translation>&amp;Inspecter le checkpoint…</translation>
    </message>
    <message>
        <source>Show the network&apos;s layers and choose the one the current pane explains.</source>
        <translation>Montrer les couches du réseau et choisir celle qu’explique le volet actif.</translation>
    </message>
    <message>
        <source>&amp;Data folders…</source>
        <translation>&amp;Dossiers de données…</translation>
    </message>
    <message>
        <source>Say where the pictures of the registered databases are.</source>
        <translation>Indiquer où se trouvent les images des bases de données enregistrées.</translation>
    </message>
    <message>
        <source>D&amp;evices…</source>
        <translation>&amp;Unités de calcul…</translation>
    </message>
    <message>
        <source>Choose what the networks run on.</source>
        <translation>Choisir sur quoi les réseaux sont exécutés.</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>List all keys.</source>
        <translation>Lister tous les raccourcis clavier.</translation>
    </message>
    <message>
        <source>What maps and scores &amp;mean</source>
        <translation>&amp;Signification des cartes et des scores</translation>
    </message>
    <message>
        <source>What each algorithm and score says, and what it cannot show.</source>
        <translation>Ce que dit chaque algorithme et chaque score, et ce qu’il ne peut pas montrer.</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>&amp;Trouver une commande…</translation>
    </message>
    <message>
        <source>Search everything the window can do.</source>
        <translation>Chercher parmi tout ce que la fenêtre sait faire.</translation>
    </message>
    <message>
        <source>&amp;About Saliscope</source>
        <translation>À &amp;propos de Saliscope</translation>
    </message>
    <message>
        <source>Versions, licence, and what it is not for.</source>
        <translation>Versions, licence, et ce à quoi le programme ne doit pas servir.</translation>
    </message>
    <message>
        <source>Export &amp;boxes</source>
        <translation>Exporter &amp;les cadres</translation>
    </message>
    <message>
        <source>&amp;Boxes</source>
        <translation>&amp;Cadres</translation>
    </message>
    <message>
        <source>&amp;Split list…</source>
        <translation>Liste de &amp;partitions…</translation>
    </message>
    <message>
        <source>Write all boxes, edited ones in place of the data&apos;s, as a split list that can be opened.</source>
        <translation>Enregistrer tous les cadres, ceux modifiés à la place de ceux des données, comme liste de partitions que l’on peut ouvrir.</translation>
    </message>
    <message>
        <source>&amp;COCO…</source>
        <translation>&amp;COCO…</translation>
    </message>
    <message>
        <source>Write all boxes, edited ones in place of the data&apos;s, as COCO&apos;s JSON.</source>
        <translation>Enregistrer tous les cadres, ceux modifiés à la place de ceux des données, au format JSON de COCO.</translation>
    </message>
    <message>
        <source>&amp;Table…</source>
        <translation>&amp;Tableau…</translation>
    </message>
    <message>
        <source>Write all boxes, edited ones in place of the data&apos;s, as CSV.</source>
        <translation>Enregistrer tous les cadres, ceux modifiés à la place de ceux des données, en CSV.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Take back the last edit of a box of this case.</source>
        <translation>Annuler la dernière modification d’un cadre de ce cas.</translation>
    </message>
    <message>
        <source>Do again what was taken back.</source>
        <translation>Refaire ce qui a été annulé.</translation>
    </message>
    <message>
        <source>&amp;Edit boxes</source>
        <translation>&amp;Modifier les cadres</translation>
    </message>
    <message>
        <source>Draw, move, resize and delete boxes on the panes; the data&apos;s own are never changed.</source>
        <translation>Dessiner, déplacer, redimensionner et supprimer des cadres dans les volets&#x202f;; ceux des données ne changent jamais.</translation>
    </message>
    <message>
        <source>&amp;Add box</source>
        <translation>A&amp;jouter un cadre</translation>
    </message>
    <message>
        <source>Put a box into the middle; arrows move it, with Ctrl they resize it.</source>
        <translation>Placer un cadre au milieu&#x202f;; les flèches le déplacent, avec Ctrl elles le redimensionnent.</translation>
    </message>
    <message>
        <source>&amp;Delete box</source>
        <translation>&amp;Supprimer le cadre</translation>
    </message>
    <message>
        <source>Delete the selected box.</source>
        <translation>Supprimer le cadre sélectionné.</translation>
    </message>
    <message>
        <source>Change &amp;label</source>
        <translation>Changer l’éti&amp;quette</translation>
    </message>
    <message>
        <source>Type another label for the selected box.</source>
        <translation>Saisir une autre étiquette pour le cadre sélectionné.</translation>
    </message>
    <message>
        <source>&amp;Next box</source>
        <translation>Cadre sui&amp;vant</translation>
    </message>
    <message>
        <source>Select the next box.</source>
        <translation>Sélectionner le cadre suivant.</translation>
    </message>
    <message>
        <source>&amp;Previous box</source>
        <translation>Cadre &amp;précédent</translation>
    </message>
    <message>
        <source>Select the box before.</source>
        <translation>Sélectionner le cadre précédent.</translation>
    </message>
    <message>
        <source>&amp;Back to the data&apos;s boxes</source>
        <translation>&amp;Revenir aux cadres des données</translation>
    </message>
    <message>
        <source>Take back all edits of this case.</source>
        <translation>Annuler toutes les modifications de ce cas.</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>Ré&amp;tablir</translation>
    </message>
    <message>
        <source>C&amp;ompare</source>
        <translation>C&amp;omparer</translation>
    </message>
    <message>
        <source>Open s&amp;ession…</source>
        <translation>Ouvrir une s&amp;ession…</translation>
    </message>
    <message>
        <source>Go on with work that was saved: cases, panes, notes and all else.</source>
        <translation>Reprendre un travail enregistré&#x202f;: cas, volets, notes et tout le reste.</translation>
    </message>
    <message>
        <source>Sa&amp;ve session</source>
        <translation>Enre&amp;gistrer la session</translation>
    </message>
    <message>
        <source>Write what is open, the panes, notes and edited boxes to a session file.</source>
        <translation>Enregistrer dans un fichier de session ce qui est ouvert, les volets, les notes et les cadres modifiés.</translation>
    </message>
    <message>
        <source>Save session &amp;as…</source>
        <translation>E&amp;nregistrer la session sous…</translation>
    </message>
    <message>
        <source>Write the session to another file.</source>
        <translation>Enregistrer la session dans un autre fichier.</translation>
    </message>
    <message>
        <source>Case re&amp;port…</source>
        <translation>Ra&amp;pport du cas…</translation>
    </message>
    <message>
        <source>Write a report on the case as HTML and PDF: maps of the panes, scores, what they mean.</source>
        <translation>Écrire un rapport sur le cas en HTML et en PDF&#x202f;: les cartes des volets, les scores et leur sens.</translation>
    </message>
    <message>
        <source>N&amp;ext unreviewed case</source>
        <translation>Prochain cas &amp;non revu</translation>
    </message>
    <message>
        <source>Go to the next case of the work list, or of those shown, that is not reviewed.</source>
        <translation>Aller au prochain cas non revu de la liste de travail, ou parmi ceux affichés.</translation>
    </message>
    <message>
        <source>Mark reviewed and &amp;go on</source>
        <translation>Mar&amp;quer comme revu et continuer</translation>
    </message>
    <message>
        <source>Mark the case as looked at and go to the next one that is not.</source>
        <translation>Marquer le cas comme examiné et aller au prochain qui ne l’est pas.</translation>
    </message>
    <message>
        <source>Edit &amp;work lists…</source>
        <translation>Modifier les &amp;listes de travail…</translation>
    </message>
    <message>
        <source>Change the lists of cases that are gone through one by one.</source>
        <translation>Modifier les listes de cas que l’on parcourt un à un.</translation>
    </message>
    <message>
        <source>&amp;Start blind reading…</source>
        <translation>Commencer une lecture en a&amp;veugle…</translation>
    </message>
    <message>
        <source>Mark findings and rate maps without seeing label, prediction, boxes or names.</source>
        <translation>Marquer des anomalies et noter des cartes sans voir étiquette, prédiction, cadres ni noms.</translation>
    </message>
    <message>
        <source>&amp;Continue blind reading</source>
        <translation>Reprendre la lect&amp;ure en aveugle</translation>
    </message>
    <message>
        <source>Go on with the blind reading that was paused.</source>
        <translation>Poursuivre la lecture en aveugle mise en pause.</translation>
    </message>
    <message>
        <source>Blind reading: &amp;agreement…</source>
        <translation>Lecture en aveu&amp;gle&#x202f;: concordance…</translation>
    </message>
    <message>
        <source>Compare readings with the boxes and with each other.</source>
        <translation>Comparer les lectures aux cadres et entre elles.</translation>
    </message>
    <message>
        <source>Cohort &amp;report…</source>
        <translation>&amp;Rapport de cohorte…</translation>
    </message>
    <message>
        <source>Write one report on many cases: scores, what they mean, and the worst cases.</source>
        <translation>Écrire un rapport sur de nombreux cas&#x202f;: les scores, leur sens et les cas les moins bons.</translation>
    </message>
    <message>
        <source>&amp;Swipe</source>
        <translation>&amp;Balayer</translation>
    </message>
    <message>
        <source>Show another pane&apos;s map right of a divider in this pane.</source>
        <translation>Montrer la carte d’un autre volet à droite d’un séparateur dans ce volet.</translation>
    </message>
    <message>
        <source>&amp;Blink</source>
        <translation>&amp;Alterner</translation>
    </message>
    <message>
        <source>Show the other map in this pane&apos;s place, and this one again with the next press.</source>
        <translation>Montrer l’autre carte à la place de celle-ci, puis revenir à celle-ci à la pression suivante.</translation>
    </message>
    <message>
        <source>Divider &amp;left</source>
        <translation>Séparateur à &amp;gauche</translation>
    </message>
    <message>
        <source>Move the swipe&apos;s divider left.</source>
        <translation>Déplacer le séparateur vers la gauche.</translation>
    </message>
    <message>
        <source>Divider &amp;right</source>
        <translation>Séparateur à dr&amp;oite</translation>
    </message>
    <message>
        <source>Move the swipe&apos;s divider right.</source>
        <translation>Déplacer le séparateur vers la droite.</translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation>&amp;Différence</translation>
    </message>
    <message>
        <source>Show this pane&apos;s map minus another pane&apos;s, with colours for more and less.</source>
        <translation>Montrer la carte de ce volet moins celle d’un autre, avec des couleurs pour le plus et le moins.</translation>
    </message>
    <message>
        <source>&amp;Consensus</source>
        <translation>&amp;Consensus</translation>
    </message>
    <message>
        <source>Show the mean of the maps chosen in the Compare panel.</source>
        <translation>Montrer la moyenne des cartes choisies dans le panneau Comparer.</translation>
    </message>
    <message>
        <source>Dis&amp;agreement</source>
        <translation>Dé&amp;saccord</translation>
    </message>
    <message>
        <source>Show the standard deviation of the maps chosen in the Compare panel.</source>
        <translation>Montrer l’écart-type des cartes choisies dans le panneau Comparer.</translation>
    </message>
    <message>
        <source>Compare chec&amp;kpoints</source>
        <translation>Comparer les chec&amp;kpoints</translation>
    </message>
    <message>
        <source>Show this pane&apos;s map by two checkpoints side by side.</source>
        <translation>Montrer côte à côte la carte de ce volet selon deux checkpoints.</translation>
    </message>
    <message>
        <source>2 panes, one &amp;above the other</source>
        <translation>2 volets s&amp;uperposés</translation>
    </message>
    <message>
        <source>Show two panes, one above the other.</source>
        <translation>Afficher deux volets l’un au-dessus de l’autre.</translation>
    </message>
    <message>
        <source>3 panes, one above the &amp;other</source>
        <translation>3 volets su&amp;perposés</translation>
    </message>
    <message>
        <source>Show three panes, one above the other.</source>
        <translation>Afficher trois volets l’un au-dessus de l’autre.</translation>
    </message>
    <message>
        <source>6 panes, &amp;three rows</source>
        <translation>6 volets, &amp;trois rangées</translation>
    </message>
    <message>
        <source>Show three rows of two panes.</source>
        <translation>Afficher trois rangées de deux volets.</translation>
    </message>
    <message>
        <source>&amp;Window and level</source>
        <translation>&amp;Fenêtrage</translation>
    </message>
    <message>
        <source>&amp;Fit to the picture&apos;s values</source>
        <translation>&amp;Adapter aux valeurs de l’image</translation>
    </message>
    <message>
        <source>Fit brightness and contrast to this picture and to those that follow.</source>
        <translation>Adapter luminosité et contraste à cette image et aux suivantes.</translation>
    </message>
    <message>
        <source>Full &amp;range</source>
        <translation>&amp;Plage entière</translation>
    </message>
    <message>
        <source>Show all grey values, as the network sees them.</source>
        <translation>Afficher tous les niveaux de gris, comme le réseau les voit.</translation>
    </message>
    <message>
        <source>&amp;Inverse</source>
        <translation>&amp;Inverser</translation>
    </message>
    <message>
        <source>Show dark what is bright, and back.</source>
        <translation>Afficher en sombre ce qui est clair, et inversement.</translation>
    </message>
    <message>
        <source>Let the map&apos;s colours cover more of the picture.</source>
        <translation>Les couleurs de la carte couvrent davantage l’image.</translation>
    </message>
    <message>
        <source>Let the map&apos;s colours cover less of the picture.</source>
        <translation>Les couleurs de la carte couvrent moins l’image.</translation>
    </message>
    <message>
        <source>&amp;Layer sweep…</source>
        <translation>Ba&amp;layage des couches…</translation>
    </message>
    <message>
        <source>Score maps of every layer against the boxes: which layer is best?</source>
        <translation>Évaluer les cartes de chaque couche par rapport aux cadres&#x202f;: quelle couche est la meilleure&#x202f;?</translation>
    </message>
    <message>
        <source>&amp;Compare two sets of maps…</source>
        <translation>&amp;Comparer les cartes de deux endroits…</translation>
    </message>
    <message>
        <source>Say how far the maps of two folders or stores agree.</source>
        <translation>Dire jusqu’où s’accordent les cartes de deux dossiers ou stockages.</translation>
    </message>
    <message>
        <source>&amp;Statistics of scores…</source>
        <translation>&amp;Statistiques des scores…</translation>
    </message>
    <message>
        <source>Compare scores of several runs: intervals, tests, ranks.</source>
        <translation>Comparer les scores de plusieurs exécutions&#x202f;: intervalles, tests, rangs.</translation>
    </message>
    <message>
        <source>Con&amp;vert maps…</source>
        <translation>Con&amp;vertir des cartes…</translation>
    </message>
    <message>
        <source>Turn a folder of maps into an HDF5 store, or back.</source>
        <translation>Faire d’un dossier de cartes un stockage HDF5, ou l’inverse.</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Volet sui&amp;vant</translation>
    </message>
    <message>
        <source>Give the keyboard to the next pane; Shift+Tab goes from its picture to its header.</source>
        <translation>Donner le clavier au volet suivant&#x202f;; Maj+Tab va de son image à son en-tête.</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>Volet p&amp;récédent</translation>
    </message>
    <message>
        <source>Give the keyboard to the pane before.</source>
        <translation>Donner le clavier au volet précédent.</translation>
    </message>
    <message>
        <source>Choose stores of maps, or completeness.json or interpretability.json, made earlier.</source>
        <translation>Choisir des fichiers de cartes HDF5, ou completeness.json ou interpretability.json, créés auparavant.</translation>
    </message>
    <message>
        <source>Open fo&amp;lder of results…</source>
        <translation>Ouvrir un dossier de résul&amp;tats…</translation>
    </message>
    <message>
        <source>Choose a folder of maps or scores made earlier.</source>
        <translation>Choisir un dossier de cartes ou de scores créé auparavant.</translation>
    </message>
    <message>
        <source>Open cases first.</source>
        <translation>Ouvrez d’abord des cas.</translation>
    </message>
    <message>
        <source>Open a checkpoint first.</source>
        <translation>Ouvrez d’abord un checkpoint.</translation>
    </message>
    <message>
        <source>Show a second map first.</source>
        <translation>Affichez d’abord une deuxième carte.</translation>
    </message>
    <message>
        <source>Swipe between two maps first.</source>
        <translation>Balayez d’abord entre deux cartes.</translation>
    </message>
    <message>
        <source>Choose at least two maps in the Compare panel first.</source>
        <translation>Choisissez d’abord au moins deux cartes dans le panneau Comparer.</translation>
    </message>
    <message>
        <source>Open a second checkpoint first.</source>
        <translation>Ouvrez d’abord un deuxième checkpoint.</translation>
    </message>
    <message>
        <source>Open a case first.</source>
        <translation>Ouvrez d’abord un cas.</translation>
    </message>
    <message>
        <source>Switch on editing first.</source>
        <translation>Activez d’abord la modification.</translation>
    </message>
    <message>
        <source>Select a box first.</source>
        <translation>Sélectionnez d’abord un cadre.</translation>
    </message>
    <message>
        <source>The case&apos;s boxes are as in the data.</source>
        <translation>Les cadres du cas sont ceux des données.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Il n’y a rien à rétablir.</translation>
    </message>
    <message>
        <source>No blind reading was paused.</source>
        <translation>Aucune lecture en aveugle n’est en pause.</translation>
    </message>
    <message>
        <source>Choose picture files: PNG, JPEG, TIFF, DICOM and others.</source>
        <translation>Choisir des fichiers d’images&#x202f;: PNG, JPEG, TIFF, DICOM et autres.</translation>
    </message>
    <message>
        <source>E&amp;vidence and scale</source>
        <translation>Indices et &amp;échelle</translation>
    </message>
    <message>
        <source>Mouse whe&amp;el</source>
        <translation>Molet&amp;te</translation>
    </message>
    <message>
        <source>&amp;Reset the picture</source>
        <translation>Remettre l’image (&amp;Y)</translation>
    </message>
    <message>
        <source>Show the whole picture again, with all its grey values.</source>
        <translation>Affiche de nouveau toute l’image, avec tous ses niveaux de gris.</translation>
    </message>
    <message>
        <source>Overla&amp;y more opaque</source>
        <translation>Superposition pl&amp;us opaque</translation>
    </message>
    <message>
        <source>Overlay less opa&amp;que</source>
        <translation>Superposition moins opa&amp;que</translation>
    </message>
    <message>
        <source>Evidence &amp;for</source>
        <translation>Indices &amp;pour</translation>
    </message>
    <message>
        <source>Show in the current pane what speaks for the output.</source>
        <translation>Affiche dans le volet actuel ce qui parle pour la sortie.</translation>
    </message>
    <message>
        <source>Evidence &amp;against</source>
        <translation>Indices &amp;contre</translation>
    </message>
    <message>
        <source>Show in the current pane what speaks against the output, in blue.</source>
        <translation>Affiche dans le volet actuel ce qui parle contre la sortie, en bleu.</translation>
    </message>
    <message>
        <source>Evidence as &amp;predicted</source>
        <translation>Indices co&amp;mme prédit</translation>
    </message>
    <message>
        <source>Show in the current pane what speaks for what was predicted: for the output, or against it.</source>
        <translation>Affiche dans le volet actuel ce qui parle pour ce qui a été prédit&#x202f;: pour la sortie, ou contre elle.</translation>
    </message>
    <message>
        <source>Picture a&amp;lone</source>
        <translation>&amp;Image seule</translation>
    </message>
    <message>
        <source>Show the current pane&apos;s picture without a map, or with it again.</source>
        <translation>Affiche l’image du volet actuel sans carte, ou de nouveau avec elle.</translation>
    </message>
    <message>
        <source>&amp;Weak evidence looks weak</source>
        <translation>Les indices &amp;faibles semblent faibles</translation>
    </message>
    <message>
        <source>Draw maps fainter that hold far less evidence than others; off: each map on its own scale.</source>
        <translation>Dessine plus pâles les cartes qui ont bien moins d’indices que d’autres&#x202f;; sinon chaque carte a sa propre échelle.</translation>
    </message>
    <message>
        <source>One &amp;scale for all panes</source>
        <translation>Une seule éc&amp;helle pour tous les volets</translation>
    </message>
    <message>
        <source>Show the raw values of all panes on one scale, so that outputs, algorithms or checkpoints can be compared by their colours.</source>
        <translation>Affiche les valeurs brutes de tous les volets sur une même échelle, pour comparer sorties, algorithmes ou points de contrôle par leurs couleurs.</translation>
    </message>
    <message>
        <source>&amp;Zooms; with Ctrl it goes through the cases</source>
        <translation>&amp;Agrandit&#x202f;; avec Ctrl, elle parcourt les cas</translation>
    </message>
    <message>
        <source>Turning the wheel over a picture enlarges it.</source>
        <translation>Tourner la molette sur une image l’agrandit.</translation>
    </message>
    <message>
        <source>&amp;Goes through the cases; with Ctrl it zooms</source>
        <translation>&amp;Parcourt les cas&#x202f;; avec Ctrl, elle agrandit</translation>
    </message>
    <message>
        <source>Turning the wheel over a picture goes to the next case.</source>
        <translation>Tourner la molette sur une image passe au cas suivant.</translation>
    </message>
    <message>
        <source>Maximise pa&amp;ne</source>
        <translation>Agrandir le volet (&amp;W)</translation>
    </message>
    <message>
        <source>Show the current pane alone, or all again; a double click on the picture does the same.</source>
        <translation>Affiche le volet actuel seul, ou de nouveau tous&#x202f;; un double clic sur l’image fait de même.</translation>
    </message>
    <message>
        <source>Hi&amp;de all panels</source>
        <translation>Masquer tous les panneaux (&amp;J)</translation>
    </message>
    <message>
        <source>Hide all panels, or bring them back; Tab does it when a picture was clicked.</source>
        <translation>Masque tous les panneaux ou les ramène&#x202f;; Tab le fait quand on a cliqué une image.</translation>
    </message>
    <message>
        <source>Leave the pictures alone on the screen, or go back.</source>
        <translation>Laisse les images seules à l’écran, ou revient.</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>empty map</source>
        <translation>carte vide</translation>
    </message>
    <message>
        <source>constant map</source>
        <translation>carte constante</translation>
    </message>
    <message>
        <source>map not finite</source>
        <translation>carte non finie</translation>
    </message>
    <message>
        <source>degenerate score</source>
        <translation>score dégénéré</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Cas</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Prob.</translation>
    </message>
    <message>
        <source>Probability %1</source>
        <translation>Probabilité %1</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Cadres</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Signalements</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Revu</translation>
    </message>
    <message>
        <source>The picture&apos;s path in its database.</source>
        <translation>Le chemin de l’image dans sa base de données.</translation>
    </message>
    <message>
        <source>What the data set says: the class, or the numbers of the findings.</source>
        <translation>Ce que dit le jeu de données&#x202f;: la classe, ou les numéros des anomalies.</translation>
    </message>
    <message>
        <source>How many boxes radiologists drew.</source>
        <translation>Nombre de cadres dessinés par des radiologues.</translation>
    </message>
    <message>
        <source>Maps and scores that may not be read like others.</source>
        <translation>Cartes et scores qui ne doivent pas être lus comme les autres.</translation>
    </message>
    <message>
        <source>What the first checkpoint&apos;s network says of output %1, from 0 to 1. It is known for cases that were shown or computed, also by earlier runs whose results are open.</source>
        <translation>Ce que le réseau du premier checkpoint dit de la sortie %1, de 0 à 1. Elle est connue pour les cas affichés ou calculés, y compris par des exécutions antérieures dont les résultats sont ouverts.</translation>
    </message>
</context>
<context>
    <name>CommandWords</name>
    <message>
        <source>load, import, read, dicom, png, jpeg, scan, picture, browse</source>
        <translation>charger, importer, lire, dicom, png, jpeg, scan, image, parcourir</translation>
    </message>
    <message>
        <source>load, import, directory, batch</source>
        <translation>charger, importer, répertoire, lot</translation>
    </message>
    <message>
        <source>model, network, weights, load model, onnx</source>
        <translation>modèle, réseau, poids, charger un modèle, onnx</translation>
    </message>
    <message>
        <source>maps, heat map, scores, import results</source>
        <translation>cartes, carte de chaleur, scores, importer des résultats</translation>
    </message>
    <message>
        <source>dataset, data set, database</source>
        <translation>jeu de données, base de données, dataset</translation>
    </message>
    <message>
        <source>save picture, save image, screenshot, figure, png, pdf, svg, publication</source>
        <translation>enregistrer l’image, capture d’écran, figure, png, pdf, svg, publication</translation>
    </message>
    <message>
        <source>screenshot, clipboard, snapshot</source>
        <translation>capture d’écran, presse-papiers, instantané</translation>
    </message>
    <message>
        <source>print, paper, summary, html</source>
        <translation>imprimer, papier, résumé, html</translation>
    </message>
    <message>
        <source>print all, summary, batch report</source>
        <translation>tout imprimer, résumé, rapport par lot</translation>
    </message>
    <message>
        <source>save work, project, workspace</source>
        <translation>enregistrer le travail, projet, espace de travail</translation>
    </message>
    <message>
        <source>project, workspace, restore</source>
        <translation>projet, espace de travail, restaurer</translation>
    </message>
    <message>
        <source>exit, close window</source>
        <translation>sortir, fermer la fenêtre</translation>
    </message>
    <message>
        <source>home, close cases, welcome</source>
        <translation>accueil, fermer les cas, bienvenue</translation>
    </message>
    <message>
        <source>single, one view</source>
        <translation>unique, une vue</translation>
    </message>
    <message>
        <source>split, side by side, compare</source>
        <translation>partager, côte à côte, comparer</translation>
    </message>
    <message>
        <source>grid, tile</source>
        <translation>grille, mosaïque</translation>
    </message>
    <message>
        <source>crosshair, pointer, cross hair</source>
        <translation>réticule, pointeur, croix</translation>
    </message>
    <message>
        <source>synchronise, sync, lock views</source>
        <translation>synchroniser, verrouiller les vues</translation>
    </message>
    <message>
        <source>sync brightness</source>
        <translation>synchroniser la luminosité</translation>
    </message>
    <message>
        <source>zoom to fit, whole picture, fit to window</source>
        <translation>ajuster à la fenêtre, image entière</translation>
    </message>
    <message>
        <source>reset, original, revert view, default view</source>
        <translation>réinitialiser, original, vue par défaut</translation>
    </message>
    <message>
        <source>100 %, 1:1, actual size, full resolution</source>
        <translation>100&#x202f;%, 1:1, taille réelle, pleine résolution</translation>
    </message>
    <message>
        <source>magnify, magnifier, larger, enlarge, bigger, loupe</source>
        <translation>agrandir, loupe, plus grand</translation>
    </message>
    <message>
        <source>smaller, shrink, reduce</source>
        <translation>plus petit, réduire</translation>
    </message>
    <message>
        <source>contours, outline, iso lines, heat map style</source>
        <translation>contours, lignes de niveau, style de carte</translation>
    </message>
    <message>
        <source>toggle overlay, hide heat map</source>
        <translation>basculer la superposition, masquer la carte</translation>
    </message>
    <message>
        <source>overlay off, no heat map, hide overlay, original picture, remove map</source>
        <translation>sans superposition, sans carte, masquer la carte, image d’origine</translation>
    </message>
    <message>
        <source>annotations, bounding box, ground truth, show labels</source>
        <translation>annotations, boîte englobante, vérité terrain</translation>
    </message>
    <message>
        <source>interpolate, pixelated, blur, cells, grid</source>
        <translation>interpoler, pixels, flou, cellules, grille</translation>
    </message>
    <message>
        <source>brightness, contrast, auto level, window level, windowing, exposure</source>
        <translation>luminosité, contraste, niveau automatique, fenêtrage, exposition</translation>
    </message>
    <message>
        <source>brightness, contrast, default window, level</source>
        <translation>luminosité, contraste, fenêtre par défaut, niveau</translation>
    </message>
    <message>
        <source>invert, negative, reverse grey</source>
        <translation>inverser, négatif</translation>
    </message>
    <message>
        <source>opacity, transparency, alpha, intensity, stronger heat map</source>
        <translation>opacité, transparence, alpha, intensité, carte plus forte</translation>
    </message>
    <message>
        <source>opacity, transparency, alpha, fainter, weaker heat map</source>
        <translation>opacité, transparence, alpha, plus pâle, carte plus faible</translation>
    </message>
    <message>
        <source>positive, supports, why</source>
        <translation>positif, soutient, pourquoi</translation>
    </message>
    <message>
        <source>negative evidence, contradicts, why not</source>
        <translation>indices négatifs, contredit, pourquoi pas</translation>
    </message>
    <message>
        <source>normalise, normalize, strength, cohort</source>
        <translation>normaliser, force, cohorte</translation>
    </message>
    <message>
        <source>same scale, compare colours, common range, normalise, colour bar, color bar</source>
        <translation>même échelle, comparer les couleurs, plage commune, normaliser, barre de couleurs</translation>
    </message>
    <message>
        <source>dark mode, night, black</source>
        <translation>mode sombre, nuit, noir</translation>
    </message>
    <message>
        <source>light mode, bright, white</source>
        <translation>mode clair, lumineux, blanc</translation>
    </message>
    <message>
        <source>language, English</source>
        <translation>langue, anglais</translation>
    </message>
    <message>
        <source>language, French</source>
        <translation>langue, français</translation>
    </message>
    <message>
        <source>language, German</source>
        <translation>langue, allemand</translation>
    </message>
    <message>
        <source>scroll, mouse wheel</source>
        <translation>défiler, molette</translation>
    </message>
    <message>
        <source>enlarge pane, single view, maximize</source>
        <translation>agrandir le volet, vue unique, maximiser</translation>
    </message>
    <message>
        <source>side bar, sidebar, distraction free, hide docks, more room</source>
        <translation>barre latérale, sans distraction, plus de place</translation>
    </message>
    <message>
        <source>presentation, kiosk, fullscreen, slide show</source>
        <translation>présentation, kiosque, plein écran, diaporama</translation>
    </message>
    <message>
        <source>forward, next picture, next image, skip</source>
        <translation>suivant, image suivante, avancer, sauter</translation>
    </message>
    <message>
        <source>back, previous picture, previous image</source>
        <translation>retour, image précédente, reculer</translation>
    </message>
    <message>
        <source>done, seen, check off, finished</source>
        <translation>fait, vu, cocher, terminé</translation>
    </message>
    <message>
        <source>revert, take back</source>
        <translation>annuler, revenir</translation>
    </message>
    <message>
        <source>draw, annotate, annotation, roi, region, mark</source>
        <translation>dessiner, annoter, annotation, roi, région, marquer</translation>
    </message>
    <message>
        <source>label case, keyword, flag, comment, bookmark, star</source>
        <translation>étiqueter, mot-clé, drapeau, commentaire, signet, étoile</translation>
    </message>
    <message>
        <source>blind, study, quiz, rate</source>
        <translation>aveugle, étude, quiz, noter</translation>
    </message>
    <message>
        <source>batch, save maps, heat maps for all, process all, saliency</source>
        <translation>lot, enregistrer les cartes, cartes pour tous, tout traiter, saillance</translation>
    </message>
    <message>
        <source>road, deletion, insertion, faithfulness</source>
        <translation>road, suppression, insertion, fidélité</translation>
    </message>
    <message>
        <source>pointing game, iou, localisation, localization, score maps</source>
        <translation>pointing game, iou, localisation, noter les cartes</translation>
    </message>
    <message>
        <source>save overlays, render all, export all</source>
        <translation>enregistrer les superpositions, tout exporter</translation>
    </message>
    <message>
        <source>best layer, which layer</source>
        <translation>meilleure couche, quelle couche</translation>
    </message>
    <message>
        <source>curtain, wipe, slider</source>
        <translation>rideau, volet glissant, curseur</translation>
    </message>
    <message>
        <source>flicker, toggle between</source>
        <translation>clignoter, basculer entre</translation>
    </message>
    <message>
        <source>subtract, minus, diff</source>
        <translation>soustraire, moins, différence</translation>
    </message>
    <message>
        <source>average, mean, combine</source>
        <translation>moyenne, combiner</translation>
    </message>
    <message>
        <source>variance, deviation, uncertainty</source>
        <translation>variance, écart, incertitude</translation>
    </message>
    <message>
        <source>layers, architecture, summary of the model</source>
        <translation>couches, architecture, résumé du modèle</translation>
    </message>
    <message>
        <source>p value, significance, confidence interval, test</source>
        <translation>valeur p, signification, intervalle de confiance, test</translation>
    </message>
    <message>
        <source>hdf5, npy, format</source>
        <translation>hdf5, npy, format</translation>
    </message>
    <message>
        <source>paths, preferences, settings, directories</source>
        <translation>chemins, préférences, réglages, répertoires</translation>
    </message>
    <message>
        <source>gpu, cuda, cpu, preferences, settings</source>
        <translation>gpu, cuda, cpu, préférences, réglages</translation>
    </message>
    <message>
        <source>shortcuts, keyboard, hotkeys, cheat sheet</source>
        <translation>raccourcis, clavier, aide-mémoire</translation>
    </message>
    <message>
        <source>help, manual, documentation, what does it mean, glossary</source>
        <translation>aide, manuel, documentation, que signifie, glossaire</translation>
    </message>
    <message>
        <source>version, licence, license, citation</source>
        <translation>version, licence, citation</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>there is no command, datamodule or file of this name; --help lists the commands</source>
        <translation>il n’y a ni commande, ni module de données, ni fichier de ce nom&#x202f;; --help liste les commandes</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>il est impossible de l’ouvrir</translation>
    </message>
    <message>
        <source>a model and a datamodule are enough; this name is one too many</source>
        <translation>un modèle et un module de données suffisent&#x202f;; ce nom est de trop</translation>
    </message>
    <message>
        <source>name a datamodule, for example `demo`; `saliscope datamodules` lists them</source>
        <translation>nommez un module de données, par exemple `demo`&#x202f;; `saliscope datamodules` les liste</translation>
    </message>
    <message>
        <source>name a model, for example `pasa`; `saliscope models` lists them</source>
        <translation>nommez un modèle, par exemple `pasa`&#x202f;; `saliscope models` les liste</translation>
    </message>
    <message>
        <source>%1: samples only in the first (%2): %3.</source>
        <translation>%1&#x202f;: cas présents seulement dans le premier (%2)&#x202f;: %3.</translation>
    </message>
    <message>
        <source>%1: samples only in the second (%2): %3.</source>
        <translation>%1&#x202f;: cas présents seulement dans le second (%2)&#x202f;: %3.</translation>
    </message>
    <message>
        <source>Only the first has %1.</source>
        <translation>Seul le premier a %1.</translation>
    </message>
    <message>
        <source>Only the second has %1.</source>
        <translation>Seul le second a %1.</translation>
    </message>
    <message>
        <source>Pairs of which one map or both are empty, constant or not a number, so that they have no correlation: %1; %2 of these agree in that. compare.csv marks them.</source>
        <translation>Paires dont une carte ou les deux sont vides, constantes ou non numériques, et qui n’ont donc pas de corrélation&#x202f;: %1&#x202f;; %2 d’entre elles s’accordent là-dessus. compare.csv les marque.</translation>
    </message>
    <message>
        <source>a map is not a number</source>
        <translation>une carte contient des valeurs qui ne sont pas des nombres</translation>
    </message>
    <message>
        <source>%1 differ by %2, more than the tolerance of %3</source>
        <translation>%1 diffèrent de %2, plus que la tolérance de %3</translation>
    </message>
    <message>
        <source>%1 has no counterpart</source>
        <translation>%1 n’a pas de pendant</translation>
    </message>
    <message>
        <source>this set has no counterpart</source>
        <translation>cet ensemble n’a pas de pendant</translation>
    </message>
    <message>
        <source>Pairs of maps compared: %1; the largest difference is %2.</source>
        <translation>Paires de cartes comparées&#x202f;: %1&#x202f;; la plus grande différence est %2.</translation>
    </message>
    <message>
        <source>%1 of %2 points are left out of the means: equal map values let nothing or everything be removed there. completeness.details.json marks them; --ties rank tells equal values apart.</source>
        <translation>%1 points sur %2 sont exclus des moyennes&#x202f;: des valeurs égales de la carte y feraient tout ou rien enlever. completeness.details.json les marque&#x202f;; --ties rank départage les valeurs égales.</translation>
    </message>
    <message>
        <source>%1 of %2 maps could not be scored at all (null in the results), %3 of them for NaN or infinity in the map.</source>
        <translation>%1 cartes sur %2 n’ont pu être évaluées (null dans les résultats), dont %3 à cause de NaN ou de l’infini dans la carte.</translation>
    </message>
    <message>
        <source>Maps: %1, of samples: %2, written to %3.</source>
        <translation>Cartes&#x202f;: %1, de cas&#x202f;: %2, écrites dans %3.</translation>
    </message>
    <message>
        <source>Maps that are zero everywhere: %1. The network shows no evidence of the kind asked for; --explain predicted looks at the predicted class. The record names them.</source>
        <translation>Cartes nulles partout&#x202f;: %1. Le réseau n’y montre aucun indice de la sorte demandée&#x202f;; --explain predicted regarde le côté qu’a pris le réseau. Le journal les nomme.</translation>
    </message>
    <message>
        <source>Maps that are constant: %1. They locate nothing. The record names them.</source>
        <translation>Cartes constantes&#x202f;: %1. Elles ne disent rien des endroits. Le journal les nomme.</translation>
    </message>
    <message>
        <source>%1 of %2 samples written to %3</source>
        <translation>%1 cas sur %2 écrits dans %3</translation>
    </message>
    <message>
        <source>Once all shards are done, the same command without --shard makes one store of theirs.</source>
        <translation>Quand toutes les parts seront faites, la même commande sans --shard en fera un seul stockage.</translation>
    </message>
    <message>
        <source>the name of the results file has to end in .json</source>
        <translation>le nom du fichier de résultats doit finir par .json</translation>
    </message>
    <message>
        <source>The split %1 has no samples.</source>
        <translation>La partition %1 n’a aucun cas.</translation>
    </message>
    <message>
        <source>The split %1 has no samples with label %2.</source>
        <translation>La partition %1 n’a aucun cas d’étiquette %2.</translation>
    </message>
    <message>
        <source>The split %1 has no boxes to compare maps with: none of its samples with label %2 (%3) can be scored, and they are listed without scores.</source>
        <translation>La partition %1 n’a pas de cadres auxquels comparer des cartes&#x202f;: aucun de ses cas d’étiquette %2 (%3) ne peut être évalué, et ils sont listés sans scores.</translation>
    </message>
    <message>
        <source>The split %1 has samples with label %2 but without boxes: %3. They cannot be scored and are listed without scores.</source>
        <translation>La partition %1 a des cas d’étiquette %2 sans cadres&#x202f;: %3. Ils ne peuvent être évalués et sont listés sans scores.</translation>
    </message>
    <message>
        <source>The maps are signed; only what is positive in them was scored.</source>
        <translation>Les cartes sont signées&#x202f;; seul ce qu’elles ont de positif a été évalué.</translation>
    </message>
    <message>
        <source>No model was named: boxes are placed as for a network whose input is padded to a square and resized to %1 x %1 pixels, the size of the maps.</source>
        <translation>Aucun modèle n’a été nommé&#x202f;: les cadres sont placés comme pour un réseau dont l’entrée est complétée en carré et ramenée à %1 x %1 pixels, la taille des cartes.</translation>
    </message>
    <message>
        <source>Maps with values outside 0 to 1: %1. So the average saliency focus is not comparable; the details file names them.</source>
        <translation>Cartes aux valeurs hors de 0 à 1&#x202f;: %1. La focalisation moyenne n’est donc pas comparable&#x202f;; le fichier de détails les nomme.</translation>
    </message>
    <message>
        <source>%1 of %2 samples scored</source>
        <translation>%1 cas sur %2 évalués</translation>
    </message>
    <message>
        <source>name a checkpoint with --weight</source>
        <translation>nommez un checkpoint avec --weight</translation>
    </message>
    <message>
        <source>Reading the checkpoint %1</source>
        <translation>Lecture du checkpoint %1</translation>
    </message>
    <message>
        <source>%1 holds no normalizer, so the network sees the pixels as they are</source>
        <translation>%1 n’a pas de normaliseur, le réseau voit donc les pixels tels quels</translation>
    </message>
    <message>
        <source>the program&apos;s own files are not there</source>
        <translation>les fichiers du programme lui-même manquent</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Threshold of the overlap</source>
        <translation>Seuil du recouvrement</translation>
    </message>
    <message>
        <source>Percentiles of ROAD</source>
        <translation>Percentiles de ROAD</translation>
    </message>
    <message>
        <source>Noise of ROAD</source>
        <translation>Bruit de ROAD</translation>
    </message>
    <message>
        <source>the datamodule has no sample of this name</source>
        <translation>le module de données n’a pas de cas de ce nom</translation>
    </message>
    <message>
        <source>Cases with edited boxes</source>
        <translation>Cas aux cadres modifiés</translation>
    </message>
    <message>
        <source>%1 of %2 samples reported in %3</source>
        <translation>%1 cas sur %2 rapportés dans %3</translation>
    </message>
    <message>
        <source>these maps are not there</source>
        <translation>ces cartes ne sont pas là</translation>
    </message>
    <message>
        <source>The split %1 was skipped, as asked for by --only-dataset.</source>
        <translation>La partition %1 a été sautée, comme demandé par --only-dataset.</translation>
    </message>
    <message>
        <source>%1, %2 kept from an earlier run</source>
        <translation>%1, %2 gardés d’une exécution précédente</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1, %2 en échec</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Once all shards are done, the same command without --shard writes the results.</source>
        <translation>Quand toutes les parts seront faites, la même commande sans --shard écrira les résultats.</translation>
    </message>
    <message>
        <source>Sets of results: %1, over samples: %2; groups and rank agreements are in statistics.rst.</source>
        <translation>Ensembles de résultats&#x202f;: %1, sur des cas&#x202f;: %2&#x202f;; groupes et accords de rangs sont dans statistics.rst.</translation>
    </message>
    <message>
        <source>Maps that are empty, constant or not a number in places: %1. view.jsonl names them.</source>
        <translation>Cartes vides, constantes ou par endroits non numériques&#x202f;: %1. view.jsonl les nomme.</translation>
    </message>
    <message>
        <source>Maps that are partly outside 0 to 1: %1. So colours do not tell all values apart; view.jsonl names them.</source>
        <translation>Cartes en partie hors de 0 à 1&#x202f;: %1. Les couleurs ne distinguent donc pas toutes les valeurs&#x202f;; view.jsonl les nomme.</translation>
    </message>
    <message>
        <source>No sample has label 1, so there is nothing to draw; --all-labels draws all of them.</source>
        <translation>Aucun cas n’a l’étiquette 1, il n’y a donc rien à dessiner&#x202f;; --all-labels les dessine tous.</translation>
    </message>
    <message>
        <source>%1 of %2 samples drawn to %3</source>
        <translation>%1 cas sur %2 dessinés dans %3</translation>
    </message>
    <message>
        <source>a picture&apos;s name has to end in .png or .pdf</source>
        <translation>le nom d’une image doit finir par .png ou .pdf</translation>
    </message>
    <message>
        <source>its tensors are not those of a network this program knows (%1)</source>
        <translation>ses tenseurs ne sont pas ceux d’un réseau que ce programme connaît (%1)</translation>
    </message>
    <message>
        <source>its tensors are those of %1, not of %2</source>
        <translation>ses tenseurs sont ceux de %1, non de %2</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>interrompu</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>il n’y a ni fichier ni dossier de ce nom</translation>
    </message>
    <message>
        <source>there is no such case</source>
        <translation>il n’y a pas de tel cas</translation>
    </message>
    <message>
        <source>there is no map or score of the open cases in it</source>
        <translation>il ne contient ni carte ni score des cas ouverts</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>it cannot be written: %1</source>
        <translation>il est impossible d’y écrire&#x202f;: %1</translation>
    </message>
    <message>
        <source>it cannot be opened: %1</source>
        <translation>il est impossible de l’ouvrir&#x202f;: %1</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>ce n’est pas un fichier ordinaire</translation>
    </message>
    <message>
        <source>it holds %1 bytes, more than the limit of %2</source>
        <translation>il contient %1 octets, plus que la limite de %2</translation>
    </message>
    <message>
        <source>reading failed: %1</source>
        <translation>la lecture a échoué&#x202f;: %1</translation>
    </message>
    <message>
        <source>it became shorter while it was read</source>
        <translation>il a raccourci pendant la lecture</translation>
    </message>
    <message>
        <source>the name holds a control character</source>
        <translation>le nom contient un caractère de commande</translation>
    </message>
    <message>
        <source>the name is an absolute path, so it could lead outside its folder</source>
        <translation>le nom est un chemin absolu et pourrait donc mener hors de son dossier</translation>
    </message>
    <message>
        <source>the name has an empty, &quot;.&quot; or &quot;..&quot; part, so it could lead outside its folder</source>
        <translation>le nom a une partie vide, «&#x202f;.&#x202f;» ou «&#x202f;..&#x202f;» et pourrait donc mener hors de son dossier</translation>
    </message>
    <message>
        <source>SHA-256 is not available in this OpenSSL</source>
        <translation>SHA-256 n’est pas disponible dans cet OpenSSL</translation>
    </message>
    <message>
        <source>reading failed</source>
        <translation>la lecture a échoué</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>it cannot be read: %1</source>
        <translation>il est impossible de le lire&#x202f;: %1</translation>
    </message>
    <message>
        <source>it ends before the data it announces</source>
        <translation>il finit avant les données qu’il annonce</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>il est vide</translation>
    </message>
    <message>
        <source>it is larger than 16 GiB</source>
        <translation>il dépasse 16 Gio</translation>
    </message>
    <message>
        <source>its weights do not fit into memory</source>
        <translation>ses poids ne tiennent pas en mémoire</translation>
    </message>
    <message>
        <source>it ends in the middle of a value</source>
        <translation>il finit au milieu d’une valeur</translation>
    </message>
    <message>
        <source>it ends in the middle of a line</source>
        <translation>il finit au milieu d’une ligne</translation>
    </message>
    <message>
        <source>it refers to a value that is not there</source>
        <translation>il renvoie à une valeur qui n’existe pas</translation>
    </message>
    <message>
        <source>it takes more values than there are</source>
        <translation>il prend plus de valeurs qu’il n’y en a</translation>
    </message>
    <message>
        <source>it refers to a mark that is not there</source>
        <translation>il renvoie à une marque qui n’existe pas</translation>
    </message>
    <message>
        <source>it numbers a value out of all proportion</source>
        <translation>il numérote une valeur hors de toute proportion</translation>
    </message>
    <message>
        <source>it recalls a value that it never stored</source>
        <translation>il rappelle une valeur qu’il n’a jamais rangée</translation>
    </message>
    <message>
        <source>a dictionary has a key without a value</source>
        <translation>un dictionnaire a une clé sans valeur</translation>
    </message>
    <message>
        <source>it puts items into a value that is no container</source>
        <translation>il met des éléments dans une valeur qui n’est pas un conteneur</translation>
    </message>
    <message>
        <source>it asks for a name longer than any program has</source>
        <translation>il demande un nom plus long que dans aucun programme</translation>
    </message>
    <message>
        <source>it asks for more names than any checkpoint</source>
        <translation>il demande plus de noms qu’aucun checkpoint</translation>
    </message>
    <message>
        <source>it asks for a name that is not text</source>
        <translation>il demande un nom qui n’est pas du texte</translation>
    </message>
    <message>
        <source>it calls something that is not there</source>
        <translation>il appelle quelque chose qui n’existe pas</translation>
    </message>
    <message>
        <source>it calls something without a tuple of arguments</source>
        <translation>il appelle quelque chose sans tuple d’arguments</translation>
    </message>
    <message>
        <source>a dictionary is made of something else than pairs</source>
        <translation>un dictionnaire n’est pas fait de paires</translation>
    </message>
    <message>
        <source>its header claims to be larger than any network needs</source>
        <translation>son en-tête prétend être plus grand qu’aucun réseau n’en a besoin</translation>
    </message>
    <message>
        <source>its header is not valid JSON</source>
        <translation>son en-tête n’est pas du JSON valide</translation>
    </message>
    <message>
        <source>its header is not a JSON object</source>
        <translation>son en-tête n’est pas un objet JSON</translation>
    </message>
    <message>
        <source>%1 is described with something else than natural numbers</source>
        <translation>%1&#x202f;: la description contient autre chose que des entiers naturels</translation>
    </message>
    <message>
        <source>weight &quot;%1&quot;</source>
        <translation>le poids «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>%1 is described incompletely</source>
        <translation>%1&#x202f;: la description est incomplète</translation>
    </message>
    <message>
        <source>%1 has elements of the unusual type %2</source>
        <translation>%1&#x202f;: les éléments ont le type inhabituel %2</translation>
    </message>
    <message>
        <source>%1 has a size that does not fit its shape</source>
        <translation>%1&#x202f;: la taille ne correspond pas à la forme</translation>
    </message>
    <message>
        <source>the data of weight &quot;%1&quot; overlap others or leave a gap</source>
        <translation>les données du poids «&#x202f;%1&#x202f;» en recouvrent d’autres ou laissent un trou</translation>
    </message>
    <message>
        <source>it has %1 bytes of data, but its header describes %2</source>
        <translation>il a %1 octets de données, mais son en-tête en décrit %2</translation>
    </message>
    <message>
        <source>the normalizer in its metadata is not a list of numbers</source>
        <translation>le normaliseur dans ses métadonnées n’est pas une liste de nombres</translation>
    </message>
    <message>
        <source>its metadata are not a JSON object</source>
        <translation>ses métadonnées ne sont pas un objet JSON</translation>
    </message>
    <message>
        <source>its metadata hold something else than text</source>
        <translation>ses métadonnées contiennent autre chose que du texte</translation>
    </message>
    <message>
        <source>it holds no tensors</source>
        <translation>il ne contient aucun tenseur</translation>
    </message>
    <message>
        <source>it holds two pickles, and which is meant is open</source>
        <translation>il contient deux pickles, sans dire lequel est le bon</translation>
    </message>
    <message>
        <source>it is a ZIP archive, but not one written by torch: data.pkl is missing</source>
        <translation>c’est une archive ZIP, mais pas écrite par torch&#x202f;: data.pkl manque</translation>
    </message>
    <message>
        <source>it is a compiled TorchScript model; a checkpoint with a state_dict is needed</source>
        <translation>c’est un modèle TorchScript compilé&#x202f;; il faut un checkpoint avec un state_dict</translation>
    </message>
    <message>
        <source>it has version %1 of torch&apos;s file format</source>
        <translation>il a la version %1 du format de fichier de torch</translation>
    </message>
    <message>
        <source>data.pkl is larger than any checkpoint needs</source>
        <translation>data.pkl est plus grand qu’aucun checkpoint n’en a besoin</translation>
    </message>
    <message>
        <source>it holds no weights, but asks for %1; nothing was run</source>
        <translation>il ne contient pas de poids, mais demande %1&#x202f;; rien n’a été exécuté</translation>
    </message>
    <message>
        <source>it holds neither a state_dict nor tensors by name</source>
        <translation>il ne contient ni state_dict ni tenseurs nommés</translation>
    </message>
    <message>
        <source>the state_dict</source>
        <translation>le state_dict</translation>
    </message>
    <message>
        <source>its state_dict is no dictionary</source>
        <translation>son state_dict n’est pas un dictionnaire</translation>
    </message>
    <message>
        <source>%1 has no readable name</source>
        <translation>%1&#x202f;: le nom est illisible</translation>
    </message>
    <message>
        <source>%1 holds something else than numbers</source>
        <translation>%1&#x202f;: il y a autre chose que des nombres</translation>
    </message>
    <message>
        <source>its normalizer asks for %1 instead of torchvision&apos;s Normalize; nothing was run</source>
        <translation>son normaliseur demande %1 au lieu de Normalize de torchvision&#x202f;; rien n’a été exécuté</translation>
    </message>
    <message>
        <source>its normalizer has no mean and std</source>
        <translation>son normaliseur n’a ni mean ni std</translation>
    </message>
    <message>
        <source>the normalizer&apos;s mean</source>
        <translation>la moyenne du normaliseur</translation>
    </message>
    <message>
        <source>the normalizer&apos;s std</source>
        <translation>l’écart-type du normaliseur</translation>
    </message>
    <message>
        <source>the monitored score</source>
        <translation>le score surveillé</translation>
    </message>
    <message>
        <source>its normalizer&apos;s mean and std are not two lists of equally many usable numbers</source>
        <translation>mean et std de son normaliseur ne sont pas deux listes d’autant de nombres utilisables</translation>
    </message>
    <message>
        <source>%1 is described with something else than an integer</source>
        <translation>%1&#x202f;: la description contient autre chose qu’un entier</translation>
    </message>
    <message>
        <source>%1 has a senseless shape</source>
        <translation>%1&#x202f;: la forme n’a pas de sens</translation>
    </message>
    <message>
        <source>%1 is described by something else than a tensor</source>
        <translation>%1&#x202f;: la description n’est pas celle d’un tenseur</translation>
    </message>
    <message>
        <source>%1 asks for %2, which is not on the list of what a checkpoint may hold; nothing was run</source>
        <translation>%1 demande %2, qui n’est pas sur la liste de ce qu’un checkpoint peut contenir&#x202f;; rien n’a été exécuté</translation>
    </message>
    <message>
        <source>%1 has a storage without a name</source>
        <translation>%1&#x202f;: son stockage n’a pas de nom</translation>
    </message>
    <message>
        <source>its byte order is neither little nor big</source>
        <translation>son ordre d’octets n’est ni petit-boutiste ni gros-boutiste</translation>
    </message>
    <message>
        <source>%1 refers to storage %2, which the file lacks</source>
        <translation>%1 renvoie au stockage %2, qui manque au fichier</translation>
    </message>
    <message>
        <source>%1 announces %2 elements, but its storage has %3 bytes</source>
        <translation>%1 annonce %2 éléments, mais son stockage a %3 octets</translation>
    </message>
    <message>
        <source>%1 reaches beyond its storage</source>
        <translation>%1 dépasse son stockage</translation>
    </message>
    <message>
        <source>%1 has more elements than a file of this size justifies</source>
        <translation>%1 a plus d’éléments que ne le justifie un fichier de cette taille</translation>
    </message>
    <message>
        <source>this folder has neither %1epoch=N.ckpt nor model-at-epoch=N.ckpt</source>
        <translation>ce dossier n’a ni %1epoch=N.ckpt ni model-at-epoch=N.ckpt</translation>
    </message>
    <message>
        <source>it cannot be looked into: %1</source>
        <translation>son contenu est illisible&#x202f;: %1</translation>
    </message>
    <message>
        <source>it is a pickle of protocol %1</source>
        <translation>c’est un pickle du protocole %1</translation>
    </message>
    <message>
        <source>a number is misspelt</source>
        <translation>un nombre est mal écrit</translation>
    </message>
    <message>
        <source>a text lacks its quotes</source>
        <translation>il manque des guillemets à un texte</translation>
    </message>
    <message>
        <source>a frame is longer than the rest</source>
        <translation>une trame est plus longue que le reste</translation>
    </message>
    <message>
        <source>it has the unknown instruction %1</source>
        <translation>il a l’instruction inconnue %1</translation>
    </message>
    <message>
        <source>it asks for %1, which no checkpoint needs and which could harm this computer; nothing was run</source>
        <translation>il demande %1, dont aucun checkpoint n’a besoin et qui pourrait nuire à cet ordinateur&#x202f;; rien n’a été exécuté</translation>
    </message>
    <message>
        <source>data.pkl is unusual: %1</source>
        <translation>data.pkl est inhabituel&#x202f;: %1</translation>
    </message>
    <message>
        <source>data.pkl is refused: %1</source>
        <translation>data.pkl est refusé&#x202f;: %1</translation>
    </message>
    <message>
        <source>data.pkl is broken: %1</source>
        <translation>data.pkl est endommagé&#x202f;: %1</translation>
    </message>
    <message>
        <source>it starts like a ZIP archive but lacks the directory at its end; it was probably not copied completely</source>
        <translation>il commence comme une archive ZIP mais n’a pas le répertoire de la fin&#x202f;; il n’a sans doute pas été copié en entier</translation>
    </message>
    <message>
        <source>it is one part of a divided ZIP archive</source>
        <translation>c’est une partie d’une archive ZIP divisée</translation>
    </message>
    <message>
        <source>its ZIP directory is inconsistent</source>
        <translation>son répertoire ZIP est incohérent</translation>
    </message>
    <message>
        <source>its ZIP directory names %1 twice</source>
        <translation>son répertoire ZIP nomme %1 deux fois</translation>
    </message>
    <message>
        <source>no datamodule of this name is registered, and there is no file or folder of this name</source>
        <translation>aucun module de données de ce nom n’est enregistré, et il n’y a ni fichier ni dossier de ce nom</translation>
    </message>
    <message>
        <source>Python files are not run; give the split list (JSON) it uses instead</source>
        <translation>les fichiers Python ne sont pas exécutés&#x202f;; donnez la liste de partitions (JSON) qu’il utilise</translation>
    </message>
    <message>
        <source>%1 has no parts, or too many</source>
        <translation>%1 n’a pas de parties, ou trop</translation>
    </message>
    <message>
        <source>%1 has &quot;one-hot&quot; without &quot;outputs&quot;</source>
        <translation>%1 a «&#x202f;one-hot&#x202f;» sans «&#x202f;outputs&#x202f;»</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>il est imbriqué trop profondément</translation>
    </message>
    <message>
        <source>the file ends too early</source>
        <translation>le fichier finit trop tôt</translation>
    </message>
    <message>
        <source>BMP files with an unusual order of colours are not read</source>
        <translation>les fichiers BMP à l’ordre de couleurs inhabituel ne sont pas lus</translation>
    </message>
    <message>
        <source>this kind of BMP header is not read</source>
        <translation>cette sorte d’en-tête BMP n’est pas lue</translation>
    </message>
    <message>
        <source>the file ends before its last row</source>
        <translation>le fichier finit avant sa dernière ligne</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>le fichier est vide</translation>
    </message>
    <message>
        <source>the image is damaged: %1</source>
        <translation>l’image est endommagée&#x202f;: %1</translation>
    </message>
    <message>
        <source>its width or height is not positive</source>
        <translation>sa largeur ou sa hauteur n’est pas positive</translation>
    </message>
    <message>
        <source>the image claims %1 x %2 pixels, more than this program opens</source>
        <translation>l’image prétend avoir %1 x %2 pixels, plus que ce programme n’en ouvre</translation>
    </message>
    <message>
        <source>it has no header with its size</source>
        <translation>il n’a pas d’en-tête avec ses dimensions</translation>
    </message>
    <message>
        <source>it holds more than a million images</source>
        <translation>il contient plus d’un million d’images</translation>
    </message>
    <message>
        <source>it cannot be listed: %1</source>
        <translation>il est impossible de le lister&#x202f;: %1</translation>
    </message>
    <message>
        <source>its name is not encoded in UTF-8</source>
        <translation>son nom n’est pas codé en UTF-8</translation>
    </message>
    <message>
        <source>there is no image in this folder</source>
        <translation>il n’y a pas d’image dans ce dossier</translation>
    </message>
    <message>
        <source>no image was named</source>
        <translation>aucune image n’a été nommée</translation>
    </message>
    <message>
        <source>its name is not that of an image</source>
        <translation>son nom n’est pas celui d’une image</translation>
    </message>
    <message>
        <source>this kind of JPEG cannot be decoded: %1</source>
        <translation>cette sorte de JPEG ne peut être décodée&#x202f;: %1</translation>
    </message>
    <message>
        <source>its pixels come before their size</source>
        <translation>ses pixels viennent avant ses dimensions</translation>
    </message>
    <message>
        <source>there is no memory to decode it</source>
        <translation>la mémoire manque pour le décoder</translation>
    </message>
    <message>
        <source>it does not begin with a header</source>
        <translation>il ne commence pas par un en-tête</translation>
    </message>
    <message>
        <source>its header contradicts itself</source>
        <translation>son en-tête se contredit</translation>
    </message>
    <message>
        <source>TIFF files with this compression are not read</source>
        <translation>les fichiers TIFF à cette compression ne sont pas lus</translation>
    </message>
    <message>
        <source>TIFF files stored turned or mirrored are not read</source>
        <translation>les fichiers TIFF stockés tournés ou en miroir ne sont pas lus</translation>
    </message>
    <message>
        <source>it has fewer samples per pixel than colours</source>
        <translation>il a moins de valeurs par pixel que de couleurs</translation>
    </message>
    <message>
        <source>TIFF files that are neither grey nor RGB are not read</source>
        <translation>les fichiers TIFF qui ne sont ni gris ni RVB ne sont pas lus</translation>
    </message>
    <message>
        <source>its strips or tiles have an impossible size</source>
        <translation>ses bandes ou tuiles ont une taille impossible</translation>
    </message>
    <message>
        <source>a part of it cannot be read</source>
        <translation>une partie ne peut être lue</translation>
    </message>
    <message>
        <source>its directory cannot be read</source>
        <translation>son répertoire ne peut être lu</translation>
    </message>
    <message>
        <source>there is no memory to decompress a list</source>
        <translation>la mémoire manque pour décompresser une liste</translation>
    </message>
    <message>
        <source>its compressed data are damaged</source>
        <translation>ses données compressées sont endommagées</translation>
    </message>
    <message>
        <source>its compressed data end too early</source>
        <translation>ses données compressées finissent trop tôt</translation>
    </message>
    <message>
        <source>it holds no bzip2 data</source>
        <translation>il ne contient pas de données bzip2</translation>
    </message>
    <message>
        <source>the picture is too small to cut half of it out</source>
        <translation>l’image est trop petite pour en découper la moitié</translation>
    </message>
    <message>
        <source>every pixel is black</source>
        <translation>tous les pixels sont noirs</translation>
    </message>
    <message>
        <source>it is a three-dimensional volume; only two-dimensional pictures are read</source>
        <translation>c’est un volume à trois dimensions&#x202f;; seules les images à deux dimensions sont lues</translation>
    </message>
    <message>
        <source>the sample belongs to no database</source>
        <translation>le cas n’appartient à aucune base de données</translation>
    </message>
    <message>
        <source>&quot;datadir&quot; is no table</source>
        <translation>«&#x202f;datadir&#x202f;» n’est pas une table</translation>
    </message>
    <message>
        <source>a network&apos;s input has 1 or 3 planes of at most 8192 x 8192 pixels</source>
        <translation>l’entrée d’un réseau a 1 ou 3 plans d’au plus 8192 x 8192 pixels</translation>
    </message>
    <message>
        <source>an empty image cannot be prepared</source>
        <translation>une image vide ne peut être préparée</translation>
    </message>
    <message>
        <source>an empty image cannot be resized</source>
        <translation>une image vide ne peut être redimensionnée</translation>
    </message>
    <message>
        <source>%1 is not a whole number</source>
        <translation>%1 n’est pas un entier</translation>
    </message>
    <message>
        <source>%1 is %2, not between %3 and %4</source>
        <translation>%1 vaut %2, non entre %3 et %4</translation>
    </message>
    <message>
        <source>its label is a list of names, but the order of findings is not known</source>
        <translation>son étiquette est une liste de noms, mais l’ordre des signes n’est pas connu</translation>
    </message>
    <message>
        <source>its label names an unknown finding: %1</source>
        <translation>son étiquette nomme un signe inconnu&#x202f;: %1</translation>
    </message>
    <message>
        <source>a value of its label list</source>
        <translation>une valeur de sa liste d’étiquettes</translation>
    </message>
    <message>
        <source>its label list is empty</source>
        <translation>sa liste d’étiquettes est vide</translation>
    </message>
    <message>
        <source>its label is a list, unlike those before it</source>
        <translation>son étiquette est une liste, au contraire des précédentes</translation>
    </message>
    <message>
        <source>its label list has %1 values, not %2</source>
        <translation>sa liste d’étiquettes a %1 valeurs, non %2</translation>
    </message>
    <message>
        <source>its label is no list, unlike those before it</source>
        <translation>son étiquette n’est pas une liste, au contraire des précédentes</translation>
    </message>
    <message>
        <source>its label</source>
        <translation>son étiquette</translation>
    </message>
    <message>
        <source>an entry is too long</source>
        <translation>une entrée est trop longue</translation>
    </message>
    <message>
        <source>it is no split list: an object whose values are lists of samples</source>
        <translation>ce n’est pas une liste de partitions&#x202f;: un objet dont les valeurs sont des listes de cas</translation>
    </message>
    <message>
        <source>two of its splits have the same name</source>
        <translation>deux de ses partitions ont le même nom</translation>
    </message>
    <message>
        <source>it is not a list that begins with a file name</source>
        <translation>ce n’est pas une liste qui commence par un nom de fichier</translation>
    </message>
    <message>
        <source>the same name is listed before</source>
        <translation>le même nom figure déjà plus haut</translation>
    </message>
    <message>
        <source>its results would overwrite those of %1</source>
        <translation>ses résultats écraseraient ceux de %1</translation>
    </message>
    <message>
        <source>there is no saliency algorithm of this name; there are %1</source>
        <translation>il n’y a pas d’algorithme de saillance de ce nom&#x202f;; il y a %1</translation>
    </message>
    <message>
        <source>what is negative in these maps is no evidence against the output, so there are no signed ones; there are of %1</source>
        <translation>ce que ces cartes ont de négatif n’est pas un indice contre la sortie, il n’y en a donc pas de signées&#x202f;; il y en a de %1</translation>
    </message>
    <message>
        <source>the network %1 has no layer of this name whose activation is a picture; --list-layers shows those it has</source>
        <translation>le réseau %1 n’a pas de couche de ce nom dont l’activation soit une image&#x202f;; --list-layers montre celles qu’il a</translation>
    </message>
    <message>
        <source>the computing engine cannot be opened: %1</source>
        <translation>le moteur de calcul ne peut être ouvert&#x202f;: %1</translation>
    </message>
    <message>
        <source>it is not a Saliscope engine</source>
        <translation>ce n’est pas un moteur de Saliscope</translation>
    </message>
    <message>
        <source>there is no network of this name; there are %1</source>
        <translation>il n’y a pas de réseau de ce nom&#x202f;; il y a %1</translation>
    </message>
    <message>
        <source>the catalogue names a network that no code builds</source>
        <translation>le catalogue nomme un réseau que personne ne construit</translation>
    </message>
    <message>
        <source>it fits none of the networks known here</source>
        <translation>il ne convient à aucun des réseaux connus ici</translation>
    </message>
    <message>
        <source>the file fits the network %1</source>
        <translation>le fichier convient au réseau %1</translation>
    </message>
    <message>
        <source>it does not fit the network %1: %2; %3</source>
        <translation>il ne convient pas au réseau %1&#x202f;: %2&#x202f;; %3</translation>
    </message>
    <message>
        <source>the tensor %1%2 is missing</source>
        <translation>le tenseur %1%2 manque</translation>
    </message>
    <message>
        <source>the tensor %1%2 has the shape %3 instead of %4</source>
        <translation>le tenseur %1%2 a la forme %3 au lieu de %4</translation>
    </message>
    <message>
        <source>its normalizer has %1 values of %2, the input %3 planes</source>
        <translation>son normaliseur a %1 valeurs de %2, l’entrée %3 plans</translation>
    </message>
    <message>
        <source>the tensor %1%2 is not a list of biases</source>
        <translation>le tenseur %1%2 n’est pas une liste de biais</translation>
    </message>
    <message>
        <source>there is no such device here; there are: %1</source>
        <translation>il n’y a pas de tel appareil ici&#x202f;; il y a&#x202f;: %1</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>la mémoire ne suffit pas</translation>
    </message>
    <message>
        <source>LibTorch failed: %1</source>
        <translation>LibTorch a échoué&#x202f;: %1</translation>
    </message>
    <message>
        <source>the picture has another size than the network takes</source>
        <translation>l’image a d’autres dimensions que celles que prend le réseau</translation>
    </message>
    <message>
        <source>the network has the outputs 0 to %1</source>
        <translation>le réseau a les sorties 0 à %1</translation>
    </message>
    <message>
        <source>it needs at least one resample and a confidence between 0 and 1</source>
        <translation>il faut au moins un rééchantillonnage et une confiance entre 0 et 1</translation>
    </message>
    <message>
        <source>the series differ in length</source>
        <translation>les séries n’ont pas la même longueur</translation>
    </message>
    <message>
        <source>the iteration did not converge</source>
        <translation>l’itération n’a pas convergé</translation>
    </message>
    <message>
        <source>the map must have one plane that is not empty</source>
        <translation>la carte doit avoir un plan qui ne soit pas vide</translation>
    </message>
    <message>
        <source>the map holds values that are not finite</source>
        <translation>la carte contient des valeurs qui ne sont pas finies</translation>
    </message>
    <message>
        <source>they must have one plane each and all the same size</source>
        <translation>elles doivent avoir chacune un plan, et toutes la même taille</translation>
    </message>
    <message>
        <source>the maps have %1 x %2 and %3 x %4 values</source>
        <translation>les cartes ont %1 x %2 et %3 x %4 valeurs</translation>
    </message>
    <message>
        <source>a map holds NaN or infinity</source>
        <translation>une carte contient NaN ou l’infini</translation>
    </message>
    <message>
        <source>the network&apos;s output is not finite</source>
        <translation>la réponse du réseau n’est pas finie</translation>
    </message>
    <message>
        <source>a percentile must be in 0..100</source>
        <translation>un percentile doit être dans 0..100</translation>
    </message>
    <message>
        <source>there must be one prediction for each mask</source>
        <translation>il faut une réponse pour chaque masque</translation>
    </message>
    <message>
        <source>image, mask and result are not of the same size</source>
        <translation>image, masque et résultat n’ont pas la même taille</translation>
    </message>
    <message>
        <source>the tolerance must be above 0 and the noise 0 or more</source>
        <translation>la tolérance doit dépasser 0 et le bruit ne pas être négatif</translation>
    </message>
    <message>
        <source>the image holds values that are not finite</source>
        <translation>l’image contient des valeurs qui ne sont pas finies</translation>
    </message>
    <message>
        <source>there must be a workspace, and a result for each mask</source>
        <translation>il faut un espace de travail, et un résultat pour chaque masque</translation>
    </message>
    <message>
        <source>Proportional energy</source>
        <translation>Énergie proportionnelle</translation>
    </message>
    <message>
        <source>Share of the map&apos;s sum inside the boxes (0 to 1)</source>
        <translation>Part de la somme de la carte dans les cadres (de 0 à 1)</translation>
    </message>
    <message>
        <source>Average saliency focus</source>
        <translation>Focalisation moyenne de la saillance</translation>
    </message>
    <message>
        <source>Mean of the map inside the boxes (0 to 1)</source>
        <translation>Moyenne de la carte dans les cadres (de 0 à 1)</translation>
    </message>
    <message>
        <source>Energy lift</source>
        <translation>Lift de l’énergie</translation>
    </message>
    <message>
        <source>Energy / share of the area (1 = chance)</source>
        <translation>Énergie / part de la surface (1 = hasard)</translation>
    </message>
    <message>
        <source>Pointing game</source>
        <translation>Pointing game</translation>
    </message>
    <message>
        <source>Maps whose maximum lies in a box (0 to 1)</source>
        <translation>Cartes dont le maximum est dans un cadre (de 0 à 1)</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Recouvrement</translation>
    </message>
    <message>
        <source>Intersection over union with the boxes (0 to 1)</source>
        <translation>Intersection sur union avec les cadres (de 0 à 1)</translation>
    </message>
    <message>
        <source>ROAD, most relevant first</source>
        <translation>ROAD, les plus pertinents d’abord</translation>
    </message>
    <message>
        <source>Mean change of probability</source>
        <translation>Variation moyenne de la probabilité</translation>
    </message>
    <message>
        <source>ROAD, least relevant first</source>
        <translation>ROAD, les moins pertinents d’abord</translation>
    </message>
    <message>
        <source>ROAD, combined</source>
        <translation>ROAD, combiné</translation>
    </message>
    <message>
        <source>(LeRF − MoRF) / 2, change of probability</source>
        <translation>(LeRF − MoRF) / 2, variation de la probabilité</translation>
    </message>
    <message>
        <source>there is no score of this name; there are: %1</source>
        <translation>il n’y a pas de score de ce nom&#x202f;; il y a&#x202f;: %1</translation>
    </message>
    <message>
        <source>there can be no such box</source>
        <translation>il ne peut y avoir de tel cadre</translation>
    </message>
    <message>
        <source>there is no such box</source>
        <translation>il n’y a pas de tel cadre</translation>
    </message>
    <message>
        <source>the boxes are not as they were</source>
        <translation>les cadres ne sont plus ce qu’ils étaient</translation>
    </message>
    <message>
        <source>the raters judged different numbers of things</source>
        <translation>les lecteurs n’ont pas jugé le même nombre de choses</translation>
    </message>
    <message>
        <source>a box of a reading is empty</source>
        <translation>un cadre d’une lecture est vide</translation>
    </message>
    <message>
        <source>a reading&apos;s maps do not fit its cases</source>
        <translation>les cartes d’une lecture ne correspondent pas à ses cas</translation>
    </message>
    <message>
        <source>it is no file of readings</source>
        <translation>ce n’est pas un fichier de lectures</translation>
    </message>
    <message>
        <source>it was written by a newer version of Saliscope</source>
        <translation>une version plus récente de Saliscope l’a écrit</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>n. d.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>How this was made</source>
        <translation>Comment cela a été fait</translation>
    </message>
    <message>
        <source>Datamodule</source>
        <translation>Module de données</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>SHA-256 of the checkpoint</source>
        <translation>SHA-256 du checkpoint</translation>
    </message>
    <message>
        <source>SHA-256 of the picture</source>
        <translation>SHA-256 de l’image</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Unité de calcul</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>What the scores mean</source>
        <translation>Ce que signifient les scores</translation>
    </message>
    <message>
        <source>Saliscope %1. For research, not for diagnosis.</source>
        <translation>Saliscope %1. Pour la recherche, pas pour le diagnostic.</translation>
    </message>
    <message>
        <source>Another network</source>
        <translation>Un autre réseau</translation>
    </message>
    <message>
        <source>Its checkpoint</source>
        <translation>Son checkpoint</translation>
    </message>
    <message>
        <source>SHA-256 of that checkpoint</source>
        <translation>SHA-256 de ce checkpoint</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>Probability by %1</source>
        <translation>Probabilité selon %1</translation>
    </message>
    <message>
        <source>%1, covering %2 of the picture</source>
        <translation>%1, couvrant %2 de l’image</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Cadres</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Picture and maps</source>
        <translation>Image et cartes</translation>
    </message>
    <message>
        <source>The picture with its boxes</source>
        <translation>L’image avec ses cadres</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>L’image</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>No scores were taken.</source>
        <translation>Aucun score n’a été calculé.</translation>
    </message>
    <message>
        <source>There are no boxes to compare with, so there are no scores.</source>
        <translation>Il n’y a pas de cadres auxquels comparer, donc pas de scores.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>The boxes were edited: they are not those of the source.</source>
        <translation>Les cadres ont été modifiés&#x202f;: ce ne sont pas ceux de la source.</translation>
    </message>
    <message>
        <source>Read with care</source>
        <translation>À lire avec prudence</translation>
    </message>
    <message>
        <source>The boxes cover %1 of the picture, so a map that knows nothing has an energy of about %2.</source>
        <translation>Les cadres couvrent %1 de l’image&#x202f;; une carte qui ne sait rien a donc une énergie d’environ %2.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 à %3)</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Cases (not defined)</source>
        <translation>Cas (indéf.)</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>IC à 95&#x202f;%</translation>
    </message>
    <message>
        <source>SD</source>
        <translation>ÉT</translation>
    </message>
    <message>
        <source>Median (quartiles)</source>
        <translation>Médiane (quartiles)</translation>
    </message>
    <message>
        <source>Cases that deserve a look</source>
        <translation>Cas à regarder de près</translation>
    </message>
    <message>
        <source>Chosen by: %1</source>
        <translation>Choisis selon&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Cases for which a score is not defined (an empty map, no boxes) are left out of its mean and counted beside it. Compare maps only where they leave out the same cases.</source>
        <translation>Les cas pour lesquels un score n’est pas défini (carte vide, pas de cadre) sont exclus de sa moyenne et comptés à côté. Ne comparez des cartes que là où les mêmes cas sont exclus.</translation>
    </message>
    <message>
        <source>Case report. For research, not for diagnosis.</source>
        <translation>Rapport de cas. Pour la recherche, pas pour le diagnostic.</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Cas</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>Cohort report. For research, not for diagnosis.</source>
        <translation>Rapport de cohorte. Pour la recherche, pas pour le diagnostic.</translation>
    </message>
    <message>
        <source>the lowest energy lift of %1 where the network&apos;s probability is %2 or more</source>
        <translation>le plus faible lift de l’énergie de %1 là où la probabilité du réseau est d’au moins %2</translation>
    </message>
    <message>
        <source>probability %1, lift %2</source>
        <translation>probabilité %1, lift %2</translation>
    </message>
    <message>
        <source>The map holds values that are not numbers. It has no meaning and no scores.</source>
        <translation>La carte contient des valeurs qui ne sont pas des nombres. Elle n’a ni sens ni scores.</translation>
    </message>
    <message>
        <source>The map is empty: the algorithm found nothing that speaks for what it was asked about. That is a result, not a finding about the picture, and the scores below say nothing.</source>
        <translation>La carte est vide&#x202f;: l’algorithme n’a rien trouvé en faveur de ce qui lui était demandé. C’est un résultat, non un constat sur l’image, et les scores ci-dessous ne disent rien.</translation>
    </message>
    <message>
        <source>The map has the same value everywhere, so it points nowhere. Its scores say nothing.</source>
        <translation>La carte a partout la même valeur, elle ne désigne donc rien. Ses scores ne disent rien.</translation>
    </message>
    <message>
        <source>The layer has only %1 × %2 cells, each about %3 pixels of the network&apos;s input wide. What looks smooth between them is interpolated; a finding smaller than a cell cannot be located.</source>
        <translation>La couche n’a que %1 × %2 cellules, chacune large d’environ %3 pixels de l’entrée du réseau. Ce qui paraît lisse entre elles est interpolé&#x202f;; une anomalie plus petite qu’une cellule ne peut être localisée.</translation>
    </message>
    <message>
        <source>This map has random weights: it shows what a map looks like that knows nothing about the decision. Others should differ from it.</source>
        <translation>Cette carte a des poids aléatoires&#x202f;: elle montre à quoi ressemble une carte qui ne sait rien de la décision. Les autres devraient s’en distinguer.</translation>
    </message>
    <message>
        <source>%1 does not depend on which output is asked about: it shows what stands out to the layer, not what speaks for the finding.</source>
        <translation>%1 ne dépend pas de la sortie demandée&#x202f;: la carte montre ce qui ressort pour la couche, non ce qui plaide pour l’anomalie.</translation>
    </message>
    <message>
        <source>The method does not define whether its map or the reverse of it is meant; the value of the largest magnitude is taken as positive.</source>
        <translation>La méthode ne définit pas si c’est sa carte ou l’inverse qui est visée&#x202f;; la valeur de plus grande amplitude est prise comme positive.</translation>
    </message>
    <message>
        <source>The network&apos;s score is close to 0, by which this algorithm divides: its map may be exaggerated or turned over.</source>
        <translation>La sortie du réseau est proche de 0, et cet algorithme divise par elle&#x202f;: sa carte peut être exagérée ou renversée.</translation>
    </message>
    <message>
        <source>The map shows what speaks against the output, not for it.</source>
        <translation>La carte montre ce qui plaide contre la sortie, non en sa faveur.</translation>
    </message>
    <message>
        <source>The network did not decide for this output (its probability is below 0.5); the map shows what spoke for it nevertheless.</source>
        <translation>Le réseau n’a pas choisi cette sortie (sa probabilité est inférieure à 0,5)&#x202f;; la carte montre ce qui plaidait néanmoins en sa faveur.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 avec %2</translation>
    </message>
    <message>
        <source>%1, evidence against output %2</source>
        <translation>%1, indices contre la sortie %2</translation>
    </message>
    <message>
        <source>%1, output %2</source>
        <translation>%1, sortie %2</translation>
    </message>
    <message>
        <source>The map was made before: how, and by which network, is not known here.</source>
        <translation>La carte a été faite auparavant&#x202f;: comment, et par quel réseau, n’est pas connu ici.</translation>
    </message>
    <message>
        <source>%1 of %2 points of ROAD are degenerate: so many values of the map are equal that everything or nothing would be removed. They are left out.</source>
        <translation>%1 points de ROAD sur %2 sont dégénérés&#x202f;: tant de valeurs de la carte sont égales que tout ou rien serait enlevé. Ils sont exclus.</translation>
    </message>
    <message>
        <source>A saliency map says something about a network, not about a patient. A map on a lesion is no proof that the lesion was recognised, and none of these algorithms outlines one.</source>
        <translation>Une carte de saillance dit quelque chose d’un réseau, non d’un patient. Une carte sur une lésion ne prouve pas que la lésion a été reconnue, et aucun de ces algorithmes n’en trace le contour.</translation>
    </message>
    <message>
        <source>Each map is scaled to 0 to 1 by itself: brightness cannot be compared between maps or pictures.</source>
        <translation>Chaque carte est ramenée à elle seule entre 0 et 1&#x202f;: la luminosité ne se compare pas d’une carte ou d’une image à l’autre.</translation>
    </message>
    <message>
        <source>A probability is the network&apos;s output, not a risk. It may be badly calibrated.</source>
        <translation>Une probabilité est la réponse du réseau, non un risque. Elle peut être mal calibrée.</translation>
    </message>
    <message>
        <source>how much of the map&apos;s total lies inside the radiologists&apos; boxes, from 0 to 1. Large boxes collect more even of a map that knows nothing: read it with the lift.</source>
        <translation>part du total de la carte située dans les cadres des radiologues, de 0 à 1. De grands cadres en recueillent davantage, même d’une carte qui ne sait rien&#x202f;: à lire avec le lift.</translation>
    </message>
    <message>
        <source>the mean of the map inside the boxes, from 0 to 1. It depends on how the map was scaled, so it is for comparing many pictures, not two.</source>
        <translation>moyenne de la carte dans les cadres, de 0 à 1. Elle dépend de la normalisation de la carte&#x202f;: elle sert à comparer beaucoup d’images, non deux.</translation>
    </message>
    <message>
        <source>the energy divided by the share of the picture the boxes cover. 1 is what a map without any knowledge reaches; below 1 the map avoids the boxes.</source>
        <translation>l’énergie divisée par la part de l’image que couvrent les cadres. 1 est ce qu’atteint une carte sans aucune connaissance&#x202f;; en dessous de 1, la carte évite les cadres.</translation>
    </message>
    <message>
        <source>whether the brightest place of the map lies in a box: 1 or 0, and for several pictures the share of hits. It looks at a single pixel.</source>
        <translation>si le point le plus lumineux de la carte est dans un cadre&#x202f;: 1 ou 0, et pour plusieurs images la part de celles où il l’est. Ce score ne regarde qu’un seul pixel.</translation>
    </message>
    <message>
        <source>area in common of the boxes and of the map above a threshold, divided by the area of both (IoU), from 0 to 1. Boxes are rectangles and lesions are not, so 1 is not to be expected.</source>
        <translation>surface commune aux cadres et à la carte au-dessus d’un seuil, divisée par la surface des deux réunis (IoU), de 0 à 1. Les cadres sont des rectangles et les lésions n’en sont pas&#x202f;: 1 n’est pas à attendre.</translation>
    </message>
    <message>
        <source>how much the probability changes when the most important pixels of the map are replaced by what their neighbours suggest. Negative is good: without them the network is less sure.</source>
        <translation>de combien change la probabilité quand les pixels les plus importants de la carte sont remplacés par ce que suggèrent leurs voisins. Négatif est bon&#x202f;: sans eux, le réseau est moins sûr.</translation>
    </message>
    <message>
        <source>the same for the least important pixels. Near 0 or positive is good: the network can do without them.</source>
        <translation>la même chose pour les pixels les moins importants. Proche de 0 ou positif est bon&#x202f;: le réseau peut s’en passer.</translation>
    </message>
    <message>
        <source>half the difference of the two. Higher is better; near 0 the map does not tell important from unimportant pixels.</source>
        <translation>la moitié de la différence des deux. Plus c’est élevé, mieux c’est&#x202f;; près de 0, la carte ne distingue pas les pixels importants des autres.</translation>
    </message>
    <message>
        <source>it is no session of Saliscope</source>
        <translation>ce n’est pas une session de Saliscope</translation>
    </message>
    <message>
        <source>its version is not as it should be</source>
        <translation>sa version n’est pas comme elle devrait être</translation>
    </message>
    <message>
        <source>an edited box is not as it should be</source>
        <translation>un cadre modifié n’est pas comme il devrait être</translation>
    </message>
    <message>
        <source>a filter is nested too deeply</source>
        <translation>un filtre est imbriqué trop profondément</translation>
    </message>
    <message>
        <source>the column does not fit the cases</source>
        <translation>la colonne ne correspond pas aux cas</translation>
    </message>
    <message>
        <source>no such colour map; there are %1</source>
        <translation>il n’y a pas de telle échelle de couleurs&#x202f;; il y a %1</translation>
    </message>
    <message>
        <source>a map before post-processing is one plane, no larger than the final map</source>
        <translation>une carte avant post-traitement est un plan, pas plus grand que la carte finale</translation>
    </message>
    <message>
        <source>it has no valid %1</source>
        <translation>il n’a pas de %1 utilisable</translation>
    </message>
    <message>
        <source>its %1 cannot be written</source>
        <translation>%1 ne peut y être écrit</translation>
    </message>
    <message>
        <source>it is no valid JSON</source>
        <translation>ce n’est pas du JSON valide</translation>
    </message>
    <message>
        <source>there is nothing to put side by side</source>
        <translation>il n’y a rien à mettre côte à côte</translation>
    </message>
    <message>
        <source>there is not enough memory to compress a map</source>
        <translation>la mémoire ne suffit pas pour comprimer une carte</translation>
    </message>
    <message>
        <source>a compressed map is damaged</source>
        <translation>une carte comprimée est endommagée</translation>
    </message>
    <message>
        <source>it is no journal of a map store</source>
        <translation>ce n’est pas le journal d’un stockage de cartes</translation>
    </message>
    <message>
        <source>it is a journal of another version of this program</source>
        <translation>c’est le journal d’une autre version de ce programme</translation>
    </message>
    <message>
        <source>its torn end cannot be cut off</source>
        <translation>sa fin déchirée ne peut être coupée</translation>
    </message>
    <message>
        <source>it cannot be emptied</source>
        <translation>il ne peut être vidé</translation>
    </message>
    <message>
        <source>it holds no sample %1</source>
        <translation>il ne contient pas le cas %1</translation>
    </message>
    <message>
        <source>what it holds of %1 is damaged</source>
        <translation>ce qu’il contient de %1 est endommagé</translation>
    </message>
    <message>
        <source>it is an HDF5 file that ends too early or is damaged otherwise</source>
        <translation>c’est un fichier HDF5 qui finit trop tôt ou est autrement endommagé</translation>
    </message>
    <message>
        <source>it has no dataset &quot;%1&quot;</source>
        <translation>il n’a pas de jeu de données «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>it is an HDF5 file, but no store of maps</source>
        <translation>c’est un fichier HDF5, mais pas un stockage de cartes</translation>
    </message>
    <message>
        <source>it is a store of version %1, but only version %2 is known</source>
        <translation>c’est un stockage de version %1, mais seule la version %2 est connue</translation>
    </message>
    <message>
        <source>a list in it is not a list</source>
        <translation>une de ses listes n’est pas une liste</translation>
    </message>
    <message>
        <source>a list in it is too long</source>
        <translation>une de ses listes est trop longue</translation>
    </message>
    <message>
        <source>its maps %1 are not a list of as many maps as it has samples</source>
        <translation>ses cartes %1 ne sont pas une liste d’autant de cartes qu’il a de cas</translation>
    </message>
    <message>
        <source>its maps %1 are said to be too large</source>
        <translation>ses cartes %1 sont annoncées trop grandes</translation>
    </message>
    <message>
        <source>it has another number of records than of samples</source>
        <translation>il n’a pas autant d’enregistrements que de cas</translation>
    </message>
    <message>
        <source>it holds the sample %1 twice</source>
        <translation>il contient deux fois le cas %1</translation>
    </message>
    <message>
        <source>it holds the maps %1 twice</source>
        <translation>il contient deux fois les cartes %1</translation>
    </message>
    <message>
        <source>it holds no maps</source>
        <translation>il ne contient pas de cartes</translation>
    </message>
    <message>
        <source>its place cannot be found</source>
        <translation>sa place est introuvable</translation>
    </message>
    <message>
        <source>it is not stored as it should be</source>
        <translation>elle n’est pas stockée comme il faut</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>il est impossible de le lire</translation>
    </message>
    <message>
        <source>there is no such store of maps</source>
        <translation>il n’y a pas de tel stockage de cartes</translation>
    </message>
    <message>
        <source>it is no HDF5 file</source>
        <translation>ce n’est pas un fichier HDF5</translation>
    </message>
    <message>
        <source>there is no such map</source>
        <translation>il n’y a pas de telle carte</translation>
    </message>
    <message>
        <source>the map has another size or scaling than those before it</source>
        <translation>la carte a une autre taille ou une autre échelle que les précédentes</translation>
    </message>
    <message>
        <source>the file ends within its header</source>
        <translation>le fichier finit dans son en-tête</translation>
    </message>
    <message>
        <source>it is not a .npy file</source>
        <translation>ce n’est pas un fichier .npy</translation>
    </message>
    <message>
        <source>it is of .npy version %1, 1 to 3 are known</source>
        <translation>il est de la version .npy %1, seules 1 à 3 sont connues</translation>
    </message>
    <message>
        <source>its header is said to hold %1 bytes</source>
        <translation>son en-tête contiendrait %1 octets</translation>
    </message>
    <message>
        <source>it does not hold one plane of values</source>
        <translation>il ne contient pas un plan de valeurs</translation>
    </message>
    <message>
        <source>it holds no values</source>
        <translation>il ne contient pas de valeurs</translation>
    </message>
    <message>
        <source>it is said to hold more than %1 values</source>
        <translation>il contiendrait plus de %1 valeurs</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>il n’y a pas de tel fichier</translation>
    </message>
    <message>
        <source>it holds %1 bytes where its header asks for %2</source>
        <translation>il contient %1 octets là où son en-tête en demande %2</translation>
    </message>
    <message>
        <source>a map has exactly one plane of values</source>
        <translation>une carte a exactement un plan de valeurs</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing in its header</source>
        <translation>«&#x202f;%1&#x202f;» manque dans son en-tête</translation>
    </message>
    <message>
        <source>a text in its header does not end</source>
        <translation>un texte de son en-tête ne finit pas</translation>
    </message>
    <message>
        <source>a text in its header holds a backslash</source>
        <translation>un texte de son en-tête contient une barre oblique inverse</translation>
    </message>
    <message>
        <source>fortran_order is neither True nor False</source>
        <translation>fortran_order n’est ni True ni False</translation>
    </message>
    <message>
        <source>its shape holds something that is not a number of elements</source>
        <translation>sa forme contient autre chose qu’un nombre d’éléments</translation>
    </message>
    <message>
        <source>its shape has too many dimensions</source>
        <translation>sa forme a trop de dimensions</translation>
    </message>
    <message>
        <source>its header goes on after the closing brace</source>
        <translation>son en-tête continue après l’accolade fermante</translation>
    </message>
    <message>
        <source>its header names %1 twice</source>
        <translation>son en-tête nomme deux fois %1</translation>
    </message>
    <message>
        <source>it holds records, not numbers</source>
        <translation>il contient des enregistrements, non des nombres</translation>
    </message>
    <message>
        <source>its header has an unknown key</source>
        <translation>son en-tête a une clé inconnue</translation>
    </message>
    <message>
        <source>its header lacks descr, fortran_order or shape</source>
        <translation>il manque descr, fortran_order ou shape à son en-tête</translation>
    </message>
    <message>
        <source>it has neither one nor three planes</source>
        <translation>il n’a ni un ni trois plans</translation>
    </message>
    <message>
        <source>it has %1 values, but the image %2 pixels</source>
        <translation>elle a %1 valeurs, mais l’image %2 pixels</translation>
    </message>
    <message>
        <source>threshold and opacity lie between 0 and 1</source>
        <translation>le seuil et l’opacité sont compris entre 0 et 1</translation>
    </message>
    <message>
        <source>it cannot name a text in a PNG file</source>
        <translation>il ne peut nommer un texte dans un fichier PNG</translation>
    </message>
    <message>
        <source>a picture without pixels cannot be written</source>
        <translation>une image sans pixels ne peut être écrite</translation>
    </message>
    <message>
        <source>the picture cannot be encoded as PNG</source>
        <translation>l’image ne peut être codée en PNG</translation>
    </message>
    <message>
        <source>the values do not fill the picture</source>
        <translation>les valeurs ne remplissent pas l’image</translation>
    </message>
    <message>
        <source>its kept rows and columns do not fit its size</source>
        <translation>ses lignes et colonnes gardées ne correspondent pas à sa taille</translation>
    </message>
    <message>
        <source>it is not a square plane of values</source>
        <translation>ce n’est pas un plan carré de valeurs</translation>
    </message>
    <message>
        <source>the split &quot;%1&quot; appears twice</source>
        <translation>la partition «&#x202f;%1&#x202f;» apparaît deux fois</translation>
    </message>
    <message>
        <source>a sample has no name or no label</source>
        <translation>un cas n’a pas de nom ou pas d’étiquette</translation>
    </message>
    <message>
        <source>a sample has an output but no scores</source>
        <translation>un cas a une sortie mais pas de scores</translation>
    </message>
    <message>
        <source>its maps were made with other settings (%1 was &quot;%2&quot; and should be &quot;%3&quot;); choose another store, or --overwrite</source>
        <translation>ses cartes ont été faites avec d’autres réglages (%1 valait «&#x202f;%2&#x202f;» et devrait valoir «&#x202f;%3&#x202f;»)&#x202f;; choisissez un autre stockage, ou --overwrite</translation>
    </message>
    <message>
        <source>no part of the store holds this sample</source>
        <translation>aucune partie du stockage ne contient ce cas</translation>
    </message>
    <message>
        <source>its settings are not what they should be</source>
        <translation>ses réglages ne sont pas ce qu’ils devraient être</translation>
    </message>
    <message>
        <source>there is no scaling of this name</source>
        <translation>il n’y a pas d’échelle de ce nom</translation>
    </message>
    <message>
        <source>a row of the sweep is about an unknown layer</source>
        <translation>une ligne du balayage porte sur une couche inconnue</translation>
    </message>
    <message>
        <source>it is no result of a sweep</source>
        <translation>ce n’est pas le résultat d’un balayage</translation>
    </message>
    <message>
        <source>a square map and a picture are needed</source>
        <translation>il faut une carte carrée et une image</translation>
    </message>
    <message>
        <source>a picture has pixels in one or three planes</source>
        <translation>une image a des pixels dans un ou trois plans</translation>
    </message>
    <message>
        <source>it shares no sample with %1</source>
        <translation>il n’a aucun cas en commun avec %1</translation>
    </message>
    <message>
        <source>none of its sets of maps matches one of %1; choose one on either side behind a colon</source>
        <translation>aucun de ses ensembles de cartes ne correspond à un de %1&#x202f;; choisissez-en un de chaque côté après un deux-points</translation>
    </message>
    <message>
        <source>name percentiles from 0 to 100</source>
        <translation>nommez des percentiles de 0 à 100</translation>
    </message>
    <message>
        <source>the noise must be 0 or more</source>
        <translation>le bruit ne doit pas être négatif</translation>
    </message>
    <message>
        <source>name a saliency algorithm</source>
        <translation>nommez un algorithme de saillance</translation>
    </message>
    <message>
        <source>the map holds NaN or infinity, so it has no meaning</source>
        <translation>la carte contient NaN ou l’infini, elle n’a donc pas de sens</translation>
    </message>
    <message>
        <source>the record lacks one of this sample&apos;s maps</source>
        <translation>il manque au journal une des cartes de ce cas</translation>
    </message>
    <message>
        <source>there is something already; choose another name, or --overwrite</source>
        <translation>il y a déjà quelque chose&#x202f;; choisissez un autre nom, ou --overwrite</translation>
    </message>
    <message>
        <source>maps are not converted onto themselves</source>
        <translation>des cartes ne se convertissent pas sur elles-mêmes</translation>
    </message>
    <message>
        <source>there is no sample to put into it</source>
        <translation>il n’y a aucun cas à y mettre</translation>
    </message>
    <message>
        <source>maps before post-processing are kept in stores only; name one</source>
        <translation>les cartes avant post-traitement ne sont gardées que dans des stockages&#x202f;; nommez-en un</translation>
    </message>
    <message>
        <source>its map is %1 pixels wide, those before it %2</source>
        <translation>sa carte a %1 pixels de large, les précédentes %2</translation>
    </message>
    <message>
        <source>there is no such folder of maps</source>
        <translation>il n’y a pas de tel dossier de cartes</translation>
    </message>
    <message>
        <source>NaN or infinity in the map of %1, which was not written</source>
        <translation>NaN ou l’infini dans la carte de %1, qui n’a pas été écrite</translation>
    </message>
    <message>
        <source>this map was not made by this program, so it is not replaced; choose another folder, or --overwrite</source>
        <translation>cette carte n’a pas été faite par ce programme, elle n’est donc pas remplacée&#x202f;; choisissez un autre dossier, ou --overwrite</translation>
    </message>
    <message>
        <source>the run that makes this store has not ended; repeat its command, or have `saliscope store merge` make a store of what is in %1</source>
        <translation>l’exécution qui fait ce stockage n’est pas finie&#x202f;; répétez sa commande, ou faites faire par `saliscope store merge` un stockage de ce que contient %1</translation>
    </message>
    <message>
        <source>there is no such folder or store of maps</source>
        <translation>il n’y a ni dossier ni stockage de cartes de ce nom</translation>
    </message>
    <message>
        <source>there is no set of maps of this name; there are %1</source>
        <translation>il n’y a pas d’ensemble de cartes de ce nom&#x202f;; il y a %1</translation>
    </message>
    <message>
        <source>several sets of maps fit this name; there are %1</source>
        <translation>plusieurs ensembles de cartes correspondent à ce nom&#x202f;; il y a %1</translation>
    </message>
    <message>
        <source>there are no maps of this algorithm; there are %1</source>
        <translation>il n’y a pas de cartes de cet algorithme&#x202f;; il y a %1</translation>
    </message>
    <message>
        <source>there are no maps of this algorithm for %1; there are %2</source>
        <translation>il n’y a pas de cartes de cet algorithme pour %1&#x202f;; il y a %2</translation>
    </message>
    <message>
        <source>it holds maps of several algorithms or outputs; name one of them behind a colon (%1)</source>
        <translation>il contient des cartes de plusieurs algorithmes ou sorties&#x202f;; nommez-en un après un deux-points (%1)</translation>
    </message>
    <message>
        <source>it has %1 values, but networks look at squares</source>
        <translation>elle a %1 valeurs, mais les réseaux regardent des carrés</translation>
    </message>
    <message>
        <source>it has %1 values, but the network&apos;s input %2 pixels</source>
        <translation>elle a %1 valeurs, mais l’entrée du réseau %2 pixels</translation>
    </message>
    <message>
        <source>the network has no such output</source>
        <translation>le réseau n’a pas de telle sortie</translation>
    </message>
    <message>
        <source>the map is not as large as the network&apos;s input</source>
        <translation>la carte n’est pas aussi grande que l’entrée du réseau</translation>
    </message>
    <message>
        <source>a square input and a size are needed</source>
        <translation>il faut une entrée carrée et une taille</translation>
    </message>
    <message>
        <source>this folder holds results made with other settings (%1 was &quot;%2&quot; and is now &quot;%3&quot;); choose another folder, or --overwrite</source>
        <translation>ce dossier contient des résultats faits avec d’autres réglages (%1 valait «&#x202f;%2&#x202f;» et vaut maintenant «&#x202f;%3&#x202f;»)&#x202f;; choisissez un autre dossier, ou --overwrite</translation>
    </message>
    <message>
        <source>it holds no completeness.json and no interpretability.json</source>
        <translation>il ne contient ni completeness.json ni interpretability.json</translation>
    </message>
    <message>
        <source>it holds neither completeness nor interpretability results</source>
        <translation>il ne contient de résultats ni de complétude ni d’interprétabilité</translation>
    </message>
    <message>
        <source>%1 of %2 is there twice under the name %3; tell results apart with NAME=PATH</source>
        <translation>%1 de %2 est là deux fois sous le nom %3&#x202f;; distinguez les résultats par NOM=CHEMIN</translation>
    </message>
    <message>
        <source>One result is of a sample the datamodule does not have in that split.</source>
        <translation>Un résultat porte sur un cas que le module de données n’a pas dans cette partition.</translation>
    </message>
    <message>
        <source>%1 results are of samples the datamodule does not have in that split.</source>
        <translation>%1 résultats portent sur des cas que le module de données n’a pas dans cette partition.</translation>
    </message>
    <message>
        <source>%1 and %2 were made with different settings (%3: %4 and %5), so comparing them may be unfair.</source>
        <translation>%1 et %2 ont été faits avec des réglages différents (%3&#x202f;: %4 et %5), les comparer peut donc être injuste.</translation>
    </message>
    <message>
        <source>they have no sample in common: the same split and name in both</source>
        <translation>ils n’ont aucun cas en commun&#x202f;: même partition et même nom dans les deux</translation>
    </message>
    <message>
        <source>%1 have no sample in common and were not compared.</source>
        <translation>%1 n’ont aucun cas en commun et n’ont pas été comparés.</translation>
    </message>
    <message>
        <source>%1 of %2 is null for every sample, so it has no mean.</source>
        <translation>%1 de %2 est null pour tous les cas, il n’a donc pas de moyenne.</translation>
    </message>
    <message>
        <source>There is a single sample: no interval and no test is defined.</source>
        <translation>Il n’y a qu’un cas&#x202f;: aucun intervalle ni test n’est défini.</translation>
    </message>
    <message>
        <source>There are no results of randomcam, the floor every algorithm should be above. Make them with the same command and -s randomcam, and give them too.</source>
        <translation>Il n’y a pas de résultats de randomcam, le plancher que tout algorithme devrait dépasser. Faites-les avec la même commande et -s randomcam, et donnez-les aussi.</translation>
    </message>
    <message>
        <source>there are no scores to look at</source>
        <translation>il n’y a pas de scores à examiner</translation>
    </message>
    <message>
        <source>large boxes must not be smaller than small ones</source>
        <translation>les grands cadres ne doivent pas être plus petits que les petits</translation>
    </message>
    <message>
        <source>the datamodule has no split of this name; there are: %1</source>
        <translation>le module de données n’a pas de partition de ce nom&#x202f;; il y a&#x202f;: %1</translation>
    </message>
    <message>
        <source>a shard is I/N with I from 1 to N</source>
        <translation>une part est I/N, I allant de 1 à N</translation>
    </message>
    <message>
        <source>its result would overwrite that of %1</source>
        <translation>son résultat écraserait celui de %1</translation>
    </message>
    <message>
        <source>a shard is written I/N with I from 1 to N</source>
        <translation>une part s’écrit I/N, I allant de 1 à N</translation>
    </message>
    <message>
        <source>it is no store of maps, so it is not replaced</source>
        <translation>ce n’est pas un stockage de cartes, il n’est donc pas remplacé</translation>
    </message>
    <message>
        <source>NaN or infinity in the map of %1; no map was kept</source>
        <translation>NaN ou l’infini dans la carte de %1&#x202f;; aucune carte n’a été gardée</translation>
    </message>
    <message>
        <source>it holds two samples that differ by their extension alone: %1</source>
        <translation>il contient deux cas qui ne diffèrent que par leur extension&#x202f;: %1</translation>
    </message>
    <message>
        <source>it holds no maps %1</source>
        <translation>il ne contient pas de cartes %1</translation>
    </message>
    <message>
        <source>it has no sample with label %1 and a box to compare maps with</source>
        <translation>il n’a aucun cas d’étiquette %1 avec un cadre auquel comparer des cartes</translation>
    </message>
    <message>
        <source>none of its boxes lies on the picture</source>
        <translation>aucun de ses cadres n’est sur l’image</translation>
    </message>
    <message>
        <source>it has no target layer to sweep over</source>
        <translation>il n’a pas de couche cible à balayer</translation>
    </message>
    <message>
        <source>this score is taken only with ROAD</source>
        <translation>ce score n’est calculé qu’avec ROAD</translation>
    </message>
    <message>
        <source>the network has no output for this label</source>
        <translation>le réseau n’a pas de sortie pour cette étiquette</translation>
    </message>
    <message>
        <source>No layer has this score for at least half of the samples, so none is named as the best: %1.</source>
        <translation>Aucune couche n’a ce score pour au moins la moitié des cas, aucune n’est donc nommée la meilleure&#x202f;: %1.</translation>
    </message>
    <message>
        <source>The best layer was chosen and scored on the same samples, which is optimistic. Choose it on one split (--only-dataset) and report it on another.</source>
        <translation>La meilleure couche a été choisie et évaluée sur les mêmes cas, ce qui est optimiste. Choisissez-la sur une partition (--only-dataset) et rapportez-la sur une autre.</translation>
    </message>
    <message>
        <source>The best layer was chosen and scored on the same samples, which is optimistic. What a layer chosen on one split is worth on the others is listed below it.</source>
        <translation>La meilleure couche a été choisie et évaluée sur les mêmes cas, ce qui est optimiste. Ce que vaut sur les autres une couche choisie sur une partition figure plus bas.</translation>
    </message>
    <message>
        <source>One map is empty: nothing speaks for the output there. Its energy counts as 0, and it has no lift.</source>
        <translation>Une carte est vide&#x202f;: rien n’y plaide en faveur de la sortie. Son énergie compte pour 0, et elle n’a pas de lift.</translation>
    </message>
    <message>
        <source>%1 maps are empty: nothing speaks for the output there. Their energy counts as 0, and they have no lift.</source>
        <translation>%1 cartes sont vides&#x202f;: rien n’y plaide en faveur de la sortie. Leur énergie compte pour 0, et elles n’ont pas de lift.</translation>
    </message>
    <message>
        <source>One map holds NaN or infinity and has no scores.</source>
        <translation>Une carte contient NaN ou l’infini et n’a pas de scores.</translation>
    </message>
    <message>
        <source>%1 maps hold NaN or infinity and have no scores.</source>
        <translation>%1 cartes contiennent NaN ou l’infini et n’ont pas de scores.</translation>
    </message>
    <message>
        <source>a montage needs maps of several algorithms or outputs, as `generate` leaves when --saliency-map-algorithm is repeated</source>
        <translation>un montage exige les cartes de plusieurs algorithmes ou sorties, comme `generate` les laisse quand --saliency-map-algorithm est répété</translation>
    </message>
    <message>
        <source>this picture was not made by this program, so it is not replaced; choose another folder, or --overwrite</source>
        <translation>cette image n’a pas été faite par ce programme, elle n’est donc pas remplacée&#x202f;; choisissez un autre dossier, ou --overwrite</translation>
    </message>
    <message>
        <source>the result would replace the sample&apos;s own picture; choose another folder</source>
        <translation>le résultat remplacerait l’image du cas lui-même&#x202f;; choisissez un autre dossier</translation>
    </message>
    <message>
        <source>it names an unknown condition of a map</source>
        <translation>il nomme un état inconnu d’une carte</translation>
    </message>
    <message>
        <source>an exception of unknown type</source>
        <translation>une exception de type inconnu</translation>
    </message>
    <message>
        <source>there is nothing to plot</source>
        <translation>il n’y a rien à tracer</translation>
    </message>
    <message>
        <source>plots are written as pdf, svg or png</source>
        <translation>les graphiques s’écrivent en pdf, svg ou png</translation>
    </message>
    <message>
        <source>the plots could not be drawn</source>
        <translation>les graphiques n’ont pas pu être dessinés</translation>
    </message>
    <message>
        <source>there is no such language; there are %1</source>
        <translation>il n’y a pas de telle langue&#x202f;; il y a %1</translation>
    </message>
    <message>
        <source>files of this kind cannot say what they show</source>
        <translation>les fichiers de cette sorte ne peuvent dire ce qu’ils montrent</translation>
    </message>
    <message>
        <source>what it says of its view is too long</source>
        <translation>ce qu’il dit de sa vue est trop long</translation>
    </message>
    <message>
        <source>what it says of its view is cut off</source>
        <translation>ce qu’il dit de sa vue est coupé</translation>
    </message>
    <message>
        <source>a newer version of Saliscope wrote what it says of its view</source>
        <translation>une version plus récente de Saliscope a écrit ce qu’il dit de sa vue</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <source>Mean over the samples</source>
        <translation>Moyenne sur les cas</translation>
    </message>
    <message>
        <source>Worst sample</source>
        <translation>Pire cas</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>non défini</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exact</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>algorithm</source>
        <translation>algorithme</translation>
    </message>
    <message>
        <source>score</source>
        <translation>score</translation>
    </message>
    <message>
        <source>null</source>
        <translation>nuls</translation>
    </message>
    <message>
        <source>mean [95 %]</source>
        <translation>moyenne [95 %]</translation>
    </message>
    <message>
        <source>median</source>
        <translation>médiane</translation>
    </message>
    <message>
        <source>first</source>
        <translation>premier</translation>
    </message>
    <message>
        <source>second</source>
        <translation>second</translation>
    </message>
    <message>
        <source>first - second [95 %]</source>
        <translation>premier - second [95 %]</translation>
    </message>
    <message>
        <source>effect</source>
        <translation>effet</translation>
    </message>
    <message>
        <source>test</source>
        <translation>test</translation>
    </message>
    <message>
        <source>Means with %1 % bootstrap intervals (BCa, %2 resamples, seed %3).</source>
        <translation>Moyennes avec intervalles bootstrap à %1 % (BCa, %2 rééchantillonnages, graine %3).</translation>
    </message>
    <message>
        <source>Pairs: Wilcoxon&apos;s signed-rank test, p adjusted by Holm over the pairs of one score, effect is the
matched-pairs rank-biserial correlation. Boxes are small below %1 and large from %2 of the picture on.</source>
        <translation>Paires&#x202f;: test des rangs signés de Wilcoxon, p ajusté selon Holm sur les paires d’un même score, l’effet est la
corrélation bisériale de rang des paires appariées. Les cadres sont petits au-dessous de %1 et grands à partir de %2 de l’image.</translation>
    </message>
    <message>
        <source>the record is damaged, and no map or score of the open cases can be found beside it</source>
        <translation>le journal est endommagé, et aucune carte ni aucun score des cas ouverts ne se trouve à côté de lui</translation>
    </message>
    <message>
        <source>%1, split %2</source>
        <translation>%1, partition %2</translation>
    </message>
    <message>
        <source>Random weights (baseline)</source>
        <translation>Poids aléatoires (référence)</translation>
    </message>
    <message>
        <source>%1 (%2)
%3</source>
        <translation>%1 (%2)
%3</translation>
    </message>
    <message>
        <source>%1, and right of the line %2</source>
        <translation>%1 et, à droite de la ligne, %2</translation>
    </message>
    <message>
        <source>%1 minus %2</source>
        <translation>%1 moins %2</translation>
    </message>
    <message>
        <source>Consensus: mean of the maps</source>
        <translation>Consensus&#x202f;: moyenne des cartes</translation>
    </message>
    <message>
        <source>Disagreement: standard deviation of the maps</source>
        <translation>Désaccord&#x202f;: écart-type des cartes</translation>
    </message>
    <message>
        <source>Largest difference %1, mean difference %2, rank correlation (Spearman) %3, structural similarity (SSIM) %4, overlap of the strongest tenths (IoU) %5.</source>
        <translation>Plus grande différence&#x202f;: %1&#x202f;; différence moyenne&#x202f;: %2&#x202f;; corrélation de rang (Spearman)&#x202f;: %3&#x202f;; similarité structurelle (SSIM)&#x202f;: %4&#x202f;; recouvrement des dixièmes les plus forts (IoU)&#x202f;: %5.</translation>
    </message>
    <message>
        <source>one of the two holds values that are not numbers, so there is no difference.</source>
        <translation>l’une des deux contient des valeurs qui ne sont pas des nombres&#x202f;; il n’y a donc pas de différence.</translation>
    </message>
    <message>
        <source>the first map less the second, pixel by pixel, both scaled to 0 to 1 before. Red: the first is higher; blue: the second is. %1</source>
        <translation>la première carte moins la seconde, point par point, toutes deux ramenées auparavant entre 0 et 1. Rouge&#x202f;: la première est plus élevée&#x202f;; bleu&#x202f;: la seconde. %1</translation>
    </message>
    <message>
        <source>none of the maps says anything, so nothing can be made of them.</source>
        <translation>aucune des cartes ne dit quoi que ce soit&#x202f;; on ne peut donc rien en tirer.</translation>
    </message>
    <message>
        <source>the mean of %1, pixel by pixel, each scaled to 0 to 1 before.</source>
        <translation>la moyenne de %1, point par point, chacune ramenée auparavant entre 0 et 1.</translation>
    </message>
    <message>
        <source>the standard deviation of %1, pixel by pixel, each scaled to 0 to 1 before: 0 where they agree, at most 0.5.</source>
        <translation>l’écart-type de %1, point par point, chacune ramenée auparavant entre 0 et 1&#x202f;: 0 là où elles s’accordent, au plus 0,5.</translation>
    </message>
    <message>
        <source>Maps made from others</source>
        <translation>Cartes obtenues à partir d’autres</translation>
    </message>
    <message>
        <source>%1 leaves out %2, which says nothing: %3</source>
        <translation>%1&#x202f;: sans %2, qui ne dit rien. %3</translation>
    </message>
    <message>
        <source>Colours from %1 to %2</source>
        <translation>Couleurs de %1 à %2</translation>
    </message>
    <message>
        <source>Some of its values are not numbers.</source>
        <translation>Certaines de ses valeurs ne sont pas des nombres.</translation>
    </message>
    <message>
        <source>It is zero everywhere.</source>
        <translation>Elle est nulle partout.</translation>
    </message>
    <message>
        <source>It has the same value everywhere.</source>
        <translation>Elle a la même valeur partout.</translation>
    </message>
    <message>
        <source>%1 was made of other pictures (%2) than those it is used with; it is matched to them by names alone.</source>
        <translation>%1 a été fait avec d’autres images (%2) que celles avec lesquelles il est utilisé&#x202f;; la correspondance repose sur les seuls noms.</translation>
    </message>
    <message>
        <source>Boxes: quartiles and median; whiskers and circles: what lies beyond; diamonds: means with their 95 % intervals.</source>
        <translation>Boîtes&#x202f;: quartiles et médiane&#x202f;; moustaches et cercles&#x202f;: ce qui va au-delà&#x202f;; losanges&#x202f;: moyennes et leurs intervalles à 95 %.</translation>
    </message>
    <message>
        <source>the tensor %1%2 holds NaN or infinity, so its output is of no use; its training probably diverged</source>
        <translation>le tenseur %1%2 contient NaN ou l’infini, le réseau ne répond donc rien d’utilisable&#x202f;; son entraînement a sans doute divergé</translation>
    </message>
    <message>
        <source>its tensors, whose names begin with &quot;%1&quot;, are not those of a network this program knows (%2)</source>
        <translation>ses tenseurs, dont les noms commencent par «&#x202f;%1&#x202f;», ne sont pas ceux d’un réseau que ce programme connaît (%2)</translation>
    </message>
    <message>
        <source>its normalizer has more parts than any network needs</source>
        <translation>son normaliseur a plus de parties qu’aucun réseau n’en demande</translation>
    </message>
    <message>
        <source>the parts of its normalizer are for different numbers of planes</source>
        <translation>les parties de son normaliseur sont faites pour des nombres de plans différents</translation>
    </message>
    <message>
        <source>%1 has too many numbers</source>
        <translation>%1 a trop de nombres</translation>
    </message>
    <message>
        <source>it is packed with %1; unpack it and name the checkpoint within</source>
        <translation>il est comprimé avec %1&#x202f;; décomprimez-le et nommez le checkpoint qu’il contient</translation>
    </message>
    <message>
        <source>it is an unpacked checkpoint; pack it with `cd &quot;%1&quot; &amp;&amp; zip -0 -r &quot;../%2.ckpt&quot; &quot;%2&quot;`, and name the file %2.ckpt</source>
        <translation>c’est un checkpoint décompressé&#x202f;; empaquetez-le avec `cd &quot;%1&quot; &amp;&amp; zip -0 -r &quot;../%2.ckpt&quot; &quot;%2&quot;` et nommez le fichier %2.ckpt</translation>
    </message>
    <message>
        <source>it is a checkpoint that DeepSpeed divided; make one file of it with `python -c &quot;from lightning.pytorch.utilities.deepspeed import convert_zero_checkpoint_to_fp32_state_dict as join; join(&apos;%1&apos;, &apos;model.ckpt&apos;)&quot;`, and name model.ckpt</source>
        <translation>c’est un checkpoint que DeepSpeed a divisé&#x202f;; faites-en un seul fichier avec `python -c &quot;from lightning.pytorch.utilities.deepspeed import convert_zero_checkpoint_to_fp32_state_dict as join; join(&apos;%1&apos;, &apos;model.ckpt&apos;)&quot;` et nommez model.ckpt</translation>
    </message>
    <message>
        <source>it is a web page and no checkpoint, so the download brought a notice or a request to log in; open the address in a browser and save the file itself</source>
        <translation>c’est une page web et non un checkpoint&#x202f;: le téléchargement a donné un avis ou une demande de connexion&#x202f;; ouvrez l’adresse dans un navigateur et enregistrez le fichier lui-même</translation>
    </message>
    <message>
        <source>it is only a Git LFS pointer; the checkpoint itself was not downloaded: run `git lfs pull` in its folder</source>
        <translation>ce n’est qu’un pointeur Git LFS&#x202f;; le checkpoint lui-même n’a pas été téléchargé&#x202f;: lancez `git lfs pull` dans son dossier</translation>
    </message>
    <message>
        <source>it is an HDF5 file, of Keras for example; a checkpoint of torch is needed</source>
        <translation>c’est un fichier HDF5, de Keras par exemple&#x202f;; il faut un checkpoint de torch</translation>
    </message>
    <message>
        <source>it is a GGUF file of a language model; a checkpoint of torch is needed</source>
        <translation>c’est un fichier GGUF d’un modèle de langue&#x202f;; il faut un checkpoint de torch</translation>
    </message>
    <message>
        <source>it is one part of a checkpoint that FSDP divided; name its folder to learn how to make one file of it</source>
        <translation>c’est une partie d’un checkpoint que FSDP a divisé&#x202f;; nommez son dossier pour savoir comment en faire un seul fichier</translation>
    </message>
    <message>
        <source>it is a text and no checkpoint</source>
        <translation>c’est un texte et non un checkpoint</translation>
    </message>
    <message>
        <source>it is a checkpoint that FSDP divided; make one file of it with `python -m lightning.pytorch.utilities.consolidate_checkpoint &quot;%1&quot;`, and name the file this writes</source>
        <translation>c’est un checkpoint que FSDP a divisé&#x202f;; faites-en un seul fichier avec `python -m lightning.pytorch.utilities.consolidate_checkpoint &quot;%1&quot;` et nommez le fichier écrit</translation>
    </message>
    <message>
        <source>it is a checkpoint that FSDP divided; make one file of it with `python -m torch.distributed.checkpoint.format_utils dcp_to_torch &quot;%1&quot; model.pt`, and name model.pt</source>
        <translation>c’est un checkpoint que FSDP a divisé&#x202f;; faites-en un seul fichier avec `python -m torch.distributed.checkpoint.format_utils dcp_to_torch &quot;%1&quot; model.pt` et nommez model.pt</translation>
    </message>
    <message>
        <source>it holds more than %1 weights, more than any network</source>
        <translation>il contient plus de %1 poids, plus qu’aucun réseau</translation>
    </message>
    <message>
        <source>it is a ZIP archive with %1 in it; unpack it and name that file</source>
        <translation>c’est une archive ZIP qui contient %1&#x202f;; décompressez-la et nommez ce fichier</translation>
    </message>
    <message>
        <source>its tensors are under &quot;%1&quot; instead of &quot;state_dict&quot;; write them anew with `torch.save(dict(state_dict=torch.load(FILE)[&quot;%1&quot;]), &quot;new.ckpt&quot;)`</source>
        <translation>ses tenseurs sont sous «&#x202f;%1&#x202f;» au lieu de «&#x202f;state_dict&#x202f;»&#x202f;; réécrivez-les avec `torch.save(dict(state_dict=torch.load(FILE)[&quot;%1&quot;]), &quot;new.ckpt&quot;)`</translation>
    </message>
    <message>
        <source>it holds %1 weights, more than any network</source>
        <translation>il contient %1 poids, plus qu’aucun réseau</translation>
    </message>
    <message>
        <source>%1 is no tensor</source>
        <translation>%1 n’est pas un tenseur</translation>
    </message>
    <message>
        <source>It was saved without checksums, so damage to its bytes cannot be noticed.</source>
        <translation>Il a été enregistré sans sommes de contrôle&#x202f;: un dommage à ses octets ne peut pas être remarqué.</translation>
    </message>
    <message>
        <source>%1 bytes behind its end were left alone.</source>
        <translation>%1 octets après sa fin ont été laissés de côté.</translation>
    </message>
    <message>
        <source>%1 is made by %2 and no plain tensor</source>
        <translation>%1 est fait par %2 et n’est pas un simple tenseur</translation>
    </message>
    <message>
        <source>%1 has a storage with a name longer than any</source>
        <translation>%1 a un stockage au nom plus long qu’aucun autre</translation>
    </message>
    <message>
        <source>%1 has flags that are no dictionary</source>
        <translation>%1 a des marques qui ne sont pas un dictionnaire</translation>
    </message>
    <message>
        <source>%1 is stored with more flags than there are</source>
        <translation>%1 est enregistré avec plus de marques qu’il n’en existe</translation>
    </message>
    <message>
        <source>%1 is stored with the unknown flag &quot;%2&quot;, so its values are open</source>
        <translation>%1 est enregistré avec la marque inconnue «&#x202f;%2&#x202f;»&#x202f;: ses valeurs restent incertaines</translation>
    </message>
    <message>
        <source>%1 is stored with the flag &quot;neg&quot;, but its elements are %2</source>
        <translation>%1 est enregistré avec la marque «&#x202f;neg&#x202f;», mais ses éléments sont %2</translation>
    </message>
    <message>
        <source>%1 is wrapped more often than torch does it</source>
        <translation>%1 est enveloppé plus souvent que torch ne le fait</translation>
    </message>
    <message>
        <source>%1 is changed after it was made, in a way that is not known here</source>
        <translation>%1 est modifié après avoir été fait, d’une manière inconnue ici</translation>
    </message>
    <message>
        <source>reading it would take more memory or time than a file of its size justifies</source>
        <translation>le lire prendrait plus de mémoire ou de temps qu’un fichier de cette taille ne le justifie</translation>
    </message>
    <message>
        <source>the entry %1 of the ZIP archive overlaps another or reaches beyond the file&apos;s end</source>
        <translation>l’entrée %1 de l’archive ZIP en recouvre une autre ou dépasse la fin du fichier</translation>
    </message>
    <message>
        <source>the entry %1 of the ZIP archive is encrypted</source>
        <translation>l’entrée %1 de l’archive ZIP est chiffrée</translation>
    </message>
    <message>
        <source>the entry %1 of the ZIP archive is compressed by another method than deflate; unpack it and pack it anew with `zip -0 -r`</source>
        <translation>l’entrée %1 de l’archive ZIP est comprimée par une autre méthode que deflate&#x202f;; décompressez l’archive et empaquetez-la de nouveau avec `zip -0 -r`</translation>
    </message>
    <message>
        <source>the entry %1 of the ZIP archive announces more or less than it holds</source>
        <translation>l’entrée %1 de l’archive ZIP annonce plus ou moins qu’elle ne contient</translation>
    </message>
    <message>
        <source>the entry %1 of the ZIP archive does not unpack to what it announces</source>
        <translation>l’entrée %1 de l’archive ZIP ne donne pas ce qu’elle annonce</translation>
    </message>
    <message>
        <source>the checksum of the entry %1 of the ZIP archive is wrong</source>
        <translation>la somme de contrôle de l’entrée %1 de l’archive ZIP est fausse</translation>
    </message>
    <message>
        <source>this network of mednet is not known here; there are %1</source>
        <translation>ce réseau de mednet n’est pas connu ici&#x202f;; il y a %1</translation>
    </message>
    <message>
        <source>there is no network of this name; was %1 meant? There are %2</source>
        <translation>il n’y a pas de réseau de ce nom&#x202f;; vouliez-vous dire %1&#x202f;? Il y a %2</translation>
    </message>
    <message>
        <source>it holds the network %1 more than once, under %2 and under %3, and which is meant is open; save one of them alone</source>
        <translation>il contient plusieurs fois le réseau %1, sous %2 et sous %3, sans dire lequel compte&#x202f;; enregistrez-en un seul</translation>
    </message>
    <message>
        <source>The names of its tensors lack &quot;%1&quot; in front; they were read as if they had it.</source>
        <translation>Les noms de ses tenseurs n’ont pas «&#x202f;%1&#x202f;» au début&#x202f;; ils ont été lus comme s’ils l’avaient.</translation>
    </message>
    <message>
        <source>The names of its tensors begin with &quot;%1&quot;, which was left out.</source>
        <translation>Les noms de ses tenseurs commencent par «&#x202f;%1&#x202f;», qui a été omis.</translation>
    </message>
    <message>
        <source>The names of its tensors begin with &quot;%1&quot;, which was read as &quot;%2&quot;.</source>
        <translation>Les noms de ses tenseurs commencent par «&#x202f;%1&#x202f;», lu comme «&#x202f;%2&#x202f;».</translation>
    </message>
    <message>
        <source>Some of its tensors have other names; &quot;%1&quot; was read as &quot;%2&quot;, for example.</source>
        <translation>Certains de ses tenseurs ont d’autres noms&#x202f;; «&#x202f;%1&#x202f;» a été lu comme «&#x202f;%2&#x202f;», par exemple.</translation>
    </message>
    <message>
        <source>only some of its tensors are there, with names that begin with &quot;%1&quot;</source>
        <translation>seuls certains de ses tenseurs sont là, sous des noms qui commencent par «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>the names of all tensors there begin with &quot;%1&quot;</source>
        <translation>les noms de tous les tenseurs présents commencent par «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>it is a file of the data that are in use, so it is not written over</source>
        <translation>il fait partie des données en cours d’utilisation et n’est donc pas écrasé</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>No scored samples</source>
        <translation>Aucun cas évalué</translation>
    </message>
    <message>
        <source>Boxes: quartiles and median; diamonds: means, 95 % intervals</source>
        <translation>Boîtes&#x202f;: quartiles et médiane&#x202f;; losanges&#x202f;: moyennes, intervalles à 95&#x202f;%</translation>
    </message>
    <message>
        <source>%1 (n = %2)</source>
        <translation>%1 (n = %2)</translation>
    </message>
    <message>
        <source>label %1</source>
        <translation>étiquette %1</translation>
    </message>
    <message>
        <source>label not known</source>
        <translation>étiquette inconnue</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densité</translation>
    </message>
    <message>
        <source>Median %1</source>
        <translation>Médiane %1</translation>
    </message>
    <message>
        <source>Quartiles %1, %2</source>
        <translation>Quartiles %1, %2</translation>
    </message>
    <message>
        <source>No case has both of these values.</source>
        <translation>Aucun cas n’a ces deux valeurs.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lus</translation>
    </message>
    <message>
        <source>Finding hit</source>
        <translation>Anomalie touchée</translation>
    </message>
    <message>
        <source>Marked without box</source>
        <translation>Marqué sans cadre</translation>
    </message>
    <message>
        <source>Overlap (IoU)</source>
        <translation>Recouvrement (IoU)</translation>
    </message>
    <message>
        <source>Mean rating</source>
        <translation>Note moyenne</translation>
    </message>
    <message>
        <source>Median time</source>
        <translation>Temps médian</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>Lecteurs</translation>
    </message>
    <message>
        <source>Read by both</source>
        <translation>Lus par les deux</translation>
    </message>
    <message>
        <source>κ finding</source>
        <translation>κ anomalie</translation>
    </message>
    <message>
        <source>κ hit</source>
        <translation>κ touché</translation>
    </message>
    <message>
        <source>κ rating (weighted)</source>
        <translation>κ note (pondéré)</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>Probability (0 to 1)</source>
        <translation>Probabilité (de 0 à 1)</translation>
    </message>
    <message>
        <source>Label (class)</source>
        <translation>Étiquette (classe)</translation>
    </message>
    <message>
        <source>Boxes (count)</source>
        <translation>Cadres (nombre)</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Revu</translation>
    </message>
    <message>
        <source>Reviewed (1 = yes)</source>
        <translation>Revu (1 = oui)</translation>
    </message>
    <message>
        <source>Empty map</source>
        <translation>Carte vide</translation>
    </message>
    <message>
        <source>Empty map (1 = yes)</source>
        <translation>Carte vide (1 = oui)</translation>
    </message>
    <message>
        <source>Constant map</source>
        <translation>Carte constante</translation>
    </message>
    <message>
        <source>Constant map (1 = yes)</source>
        <translation>Carte constante (1 = oui)</translation>
    </message>
    <message>
        <source>Degenerate score</source>
        <translation>Score dégénéré</translation>
    </message>
    <message>
        <source>Degenerate score (1 = yes)</source>
        <translation>Score dégénéré (1 = oui)</translation>
    </message>
    <message>
        <source>Failed (1 = yes)</source>
        <translation>Échec (1 = oui)</translation>
    </message>
    <message>
        <source>Lowest rank correlation</source>
        <translation>Corrélation de rang minimale</translation>
    </message>
    <message>
        <source>Lowest rank correlation of two maps (−1 to 1)</source>
        <translation>Corrélation de rang minimale entre deux cartes (de −1 à 1)</translation>
    </message>
    <message>
        <source>Maximum lies in a box (1 = yes)</source>
        <translation>Le maximum est dans un cadre (1 = oui)</translation>
    </message>
    <message>
        <source>ROAD, most relevant first: mean change of probability</source>
        <translation>ROAD, les plus pertinents d’abord&#x202f;: variation moyenne de la probabilité</translation>
    </message>
    <message>
        <source>ROAD, least relevant first: mean change of probability</source>
        <translation>ROAD, les moins pertinents d’abord&#x202f;: variation moyenne de la probabilité</translation>
    </message>
    <message>
        <source>ROAD</source>
        <translation>ROAD</translation>
    </message>
    <message>
        <source>ROAD: half of LeRF minus MoRF (probability)</source>
        <translation>ROAD&#x202f;: moitié de LeRF moins MoRF (probabilité)</translation>
    </message>
    <message>
        <source>Probability by another checkpoint</source>
        <translation>Probabilité selon un autre checkpoint</translation>
    </message>
    <message>
        <source>Probability by another checkpoint (0 to 1)</source>
        <translation>Probabilité selon un autre checkpoint (0 à 1)</translation>
    </message>
    <message>
        <source>evidence for the output</source>
        <translation>indices pour la sortie</translation>
    </message>
    <message>
        <source>evidence against the output</source>
        <translation>indices contre la sortie</translation>
    </message>
    <message>
        <source>evidence for what was predicted</source>
        <translation>indices pour ce qui a été prédit</translation>
    </message>
    <message>
        <source>Picture alone</source>
        <translation>Image seule</translation>
    </message>
    <message>
        <source>against</source>
        <translation>contre</translation>
    </message>
    <message>
        <source>as predicted</source>
        <translation>selon la prédiction</translation>
    </message>
    <message>
        <source>for</source>
        <translation>pour</translation>
    </message>
    <message>
        <source>Damaged map: some of its values are not numbers.</source>
        <translation>Carte endommagée&#x202f;: certaines de ses valeurs ne sont pas des nombres.</translation>
    </message>
    <message>
        <source>Constant map: it has the same value everywhere.</source>
        <translation>Carte constante&#x202f;: elle a partout la même valeur.</translation>
    </message>
    <message>
        <source>signed, this map&apos;s own range</source>
        <translation>signée, plage propre à cette carte</translation>
    </message>
    <message>
        <source>fixed range of raw values</source>
        <translation>plage fixe de valeurs brutes</translation>
    </message>
    <message>
        <source>raw values, one range for all panes</source>
        <translation>valeurs brutes, une plage pour tous les volets</translation>
    </message>
    <message>
        <source>raw values, this map&apos;s own range</source>
        <translation>valeurs brutes, plage propre à cette carte</translation>
    </message>
    <message>
        <source>own range: raw %1 to %2</source>
        <translation>plage propre&#x202f;: brut %1 à %2</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>signé</translation>
    </message>
    <message>
        <source>raw, fixed range</source>
        <translation>brut, plage fixe</translation>
    </message>
    <message>
        <source>raw, for all panes</source>
        <translation>brut, plage commune</translation>
    </message>
    <message>
        <source>raw %1 to %2</source>
        <translation>brut %1 à %2</translation>
    </message>
    <message>
        <source>not a number: no scores</source>
        <translation>pas un nombre&#x202f;: aucun score</translation>
    </message>
    <message>
        <source>empty map: no scores</source>
        <translation>carte vide&#x202f;: aucun score</translation>
    </message>
    <message>
        <source>same value everywhere: no scores</source>
        <translation>même valeur partout&#x202f;: aucun score</translation>
    </message>
    <message>
        <source>How far the output falls when each channel of the layer is switched off; channels that matter light up where they are active.</source>
        <translation>De combien la sortie baisse quand on coupe chaque canal de la couche&#x202f;; les canaux qui comptent s’allument là où ils sont actifs.</translation>
    </message>
    <message>
        <source>By default channels are switched off with a huge negative number, as mednet does. Near an output of 0 the map explodes, below it the map turns over; the variant “zero” is valid.</source>
        <translation>Par défaut, les canaux sont coupés par un très grand nombre négatif, comme le fait mednet. Près d’une sortie de 0 la carte explose, en dessous elle s’inverse&#x202f;; la variante «&#x202f;zéro&#x202f;» est fiable.</translation>
    </message>
    <message>
        <source>The strongest common pattern of all channels of the layer.</source>
        <translation>Le motif commun le plus fort de tous les canaux de la couche.</translation>
    </message>
    <message>
        <source>It does not depend on the output: it shows what the network reacts to at all, not why it decided. Its sign is a convention.</source>
        <translation>Elle ne dépend pas de la sortie&#x202f;: elle montre à quoi le réseau réagit en général, non pourquoi il a décidé. Son signe est une convention.</translation>
    </message>
    <message>
        <source>The strongest common pattern of the channels after each was weighted by its gradient.</source>
        <translation>Le motif commun le plus fort des canaux, chacun pondéré par son gradient.</translation>
    </message>
    <message>
        <source>Its sign is a convention, so bright and dark could be exchanged.</source>
        <translation>Son signe est une convention&#x202f;: clair et sombre pourraient être échangés.</translation>
    </message>
    <message>
        <source>Gradients of the input and of all biases of the network, added up over all layers.</source>
        <translation>Les gradients de l’entrée et de tous les biais du réseau, additionnés sur toutes les couches.</translation>
    </message>
    <message>
        <source>It has no target layer. Each layer is scaled by itself, so a layer without evidence counts as much as one full of it.</source>
        <translation>Elle n’a pas de couche cible. Chaque couche est normalisée séparément&#x202f;: une couche sans aucun indice compte autant qu’une couche qui en est pleine.</translation>
    </message>
    <message>
        <source>Channels of the layer, weighted by how much the output rises with each on average.</source>
        <translation>Les canaux de la couche, pondérés par la hausse moyenne de la sortie avec chacun d’eux.</translation>
    </message>
    <message>
        <source>The average hides where a channel matters. At a late layer the map has few cells; what looks smooth is interpolated.</source>
        <translation>La moyenne cache où un canal compte. À une couche tardive, la carte a peu de cellules&#x202f;; ce qui paraît lisse est interpolé.</translation>
    </message>
    <message>
        <source>Gradient times activation, cell by cell, with positive products only.</source>
        <translation>Gradient fois activation, point par point, en ne gardant que les produits positifs.</translation>
    </message>
    <message>
        <source>Negative evidence is dropped before channels are added, so a map may look more convinced than the network.</source>
        <translation>Les indices négatifs sont écartés avant l’addition des canaux&#x202f;: la carte peut paraître plus convaincue que le réseau.</translation>
    </message>
    <message>
        <source>Grad-CAM with weights that favour several small findings over one large one.</source>
        <translation>Grad-CAM avec des poids qui favorisent plusieurs petites anomalies plutôt qu’une grande.</translation>
    </message>
    <message>
        <source>The weights assume an exponential of the output and have no meaning where it is negative.</source>
        <translation>Les poids supposent une exponentielle de la sortie et n’ont pas de sens là où celle-ci est négative.</translation>
    </message>
    <message>
        <source>Gradient times activation, cell by cell, added over channels: what this layer&apos;s cells contribute.</source>
        <translation>Gradient fois activation, point par point, additionné sur les canaux&#x202f;: la contribution de chaque point de cette couche.</translation>
    </message>
    <message>
        <source>Exact for the last layer only; earlier ones are seen through what follows.</source>
        <translation>Exacte pour la dernière couche seulement&#x202f;; les précédentes sont vues à travers ce qui les suit.</translation>
    </message>
    <message>
        <source>Activation weighted cell by cell by its positive gradient; made for earlier layers with finer cells.</source>
        <translation>L’activation, pondérée point par point par son gradient positif&#x202f;; conçue pour les couches antérieures, aux cellules plus fines.</translation>
    </message>
    <message>
        <source>An earlier layer is finer but further from the decision: it shows edges and textures that many decisions use.</source>
        <translation>Une couche antérieure est plus fine mais plus loin de la décision&#x202f;: elle montre des bords et des textures dont se servent bien des décisions.</translation>
    </message>
    <message>
        <source>Random weights: what a map looks like that knows nothing.</source>
        <translation>Des poids aléatoires&#x202f;: à quoi ressemble une carte qui ne sait rien.</translation>
    </message>
    <message>
        <source>It shows nothing about the network. A map or score that is not clearly better than this one says nothing either.</source>
        <translation>Elle ne montre rien du réseau. Une carte ou un score qui n’est pas nettement meilleur que celui-ci ne dit rien non plus.</translation>
    </message>
    <message>
        <source>Channels weighted by the output for the picture seen through each of them; no gradients.</source>
        <translation>Les canaux, pondérés par la sortie pour l’image vue à travers chacun d’eux&#x202f;; sans gradients.</translation>
    </message>
    <message>
        <source>The picture seen through a channel is unlike anything the network was trained on. Often one channel takes all the weight.</source>
        <translation>L’image vue à travers un canal ne ressemble à rien de ce que le réseau a appris. Souvent, un seul canal prend tout le poids.</translation>
    </message>
    <message>
        <source>Grad-CAM with gradients weighted by activation, so that weights add up to the output.</source>
        <translation>Grad-CAM avec des gradients pondérés par l’activation, de sorte que les poids s’additionnent jusqu’à la sortie.</translation>
    </message>
    <message>
        <source>Where activations of a channel cancel, its weight has no meaning.</source>
        <translation>Là où les activations d’un canal s’annulent, son poids n’a pas de sens.</translation>
    </message>
    <message>
        <source>For research, not for diagnosis. A saliency map says something about a network, not about a patient.</source>
        <translation>Pour la recherche, pas pour le diagnostic. Une carte de saillance dit quelque chose d’un réseau, non d’un patient.</translation>
    </message>
    <message>
        <source>A map shows where evidence for the network&apos;s output comes from, not why, and not whether the network is right. None of the algorithms outlines a lesion.</source>
        <translation>Une carte montre d’où viennent les indices en faveur de la sortie du réseau, non pourquoi, ni si le réseau a raison. Aucun des algorithmes ne délimite une lésion.</translation>
    </message>
    <message>
        <source>Each map is scaled to 0…1 by itself: brightness cannot be compared between pictures unless the range is shared or fixed.</source>
        <translation>Chaque carte est ramenée séparément à 0…1&#x202f;: la luminosité ne se compare pas d’une image à l’autre, sauf si la plage est commune ou fixe.</translation>
    </message>
    <message>
        <source>A map can be empty: the network then shows no evidence of the kind asked for. Evidence against the output can be asked for instead.</source>
        <translation>Une carte peut être vide&#x202f;: le réseau ne montre alors aucun indice du genre demandé. On peut demander plutôt les indices contre la sortie.</translation>
    </message>
    <message>
        <source>The layer matters: late layers are close to the decision and coarse, early ones fine and further from it.</source>
        <translation>La couche compte&#x202f;: les couches tardives sont proches de la décision et grossières, les premières sont fines et plus éloignées d’elle.</translation>
    </message>
    <message>
        <source>input</source>
        <translation>entrée</translation>
    </message>
    <message>
        <source>normalizer</source>
        <translation>normalisation</translation>
    </message>
    <message>
        <source>convolution</source>
        <translation>convolution</translation>
    </message>
    <message>
        <source>batch norm</source>
        <translation>normalisation par lot</translation>
    </message>
    <message>
        <source>relu</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>max pool</source>
        <translation>maximum local</translation>
    </message>
    <message>
        <source>average pool</source>
        <translation>moyenne locale</translation>
    </message>
    <message>
        <source>average of two</source>
        <translation>moyenne de deux</translation>
    </message>
    <message>
        <source>concatenation</source>
        <translation>concaténation</translation>
    </message>
    <message>
        <source>spatial mean</source>
        <translation>moyenne spatiale</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linéaire</translation>
    </message>
    <message>
        <source>batch norm and relu</source>
        <translation>normalisation par lot et ReLU</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Lift</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Focus</translation>
    </message>
    <message>
        <source>Hit</source>
        <translation>Touché</translation>
    </message>
    <message>
        <source>IoU</source>
        <translation>IoU</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>énergie</translation>
    </message>
    <message>
        <source>Proportional energy: share of the map inside the boxes.</source>
        <translation>Énergie proportionnelle&#x202f;: part de la carte située dans les cadres.</translation>
    </message>
    <message>
        <source>focus</source>
        <translation>focalisation</translation>
    </message>
    <message>
        <source>Average saliency focus: mean of the map inside the boxes.</source>
        <translation>Focalisation moyenne de la saillance&#x202f;: moyenne de la carte dans les cadres.</translation>
    </message>
    <message>
        <source>MoRF</source>
        <translation>MoRF</translation>
    </message>
    <message>
        <source>ROAD, most relevant first: mean change of probability.</source>
        <translation>ROAD, les plus pertinents d’abord&#x202f;: variation moyenne de la probabilité.</translation>
    </message>
    <message>
        <source>LeRF</source>
        <translation>LeRF</translation>
    </message>
    <message>
        <source>ROAD, least relevant first: mean change of probability.</source>
        <translation>ROAD, les moins pertinents d’abord&#x202f;: variation moyenne de la probabilité.</translation>
    </message>
    <message>
        <source>ROAD, combined: half of LeRF minus MoRF.</source>
        <translation>ROAD, combiné&#x202f;: moitié de LeRF moins MoRF.</translation>
    </message>
    <message>
        <source>lift</source>
        <translation>lift</translation>
    </message>
    <message>
        <source>Energy lift: energy divided by the boxes&apos; share of the area; 1 is chance.</source>
        <translation>Lift de l’énergie&#x202f;: énergie divisée par la part de surface des cadres&#x202f;; 1 correspond au hasard.</translation>
    </message>
    <message>
        <source>pointing</source>
        <translation>pointage</translation>
    </message>
    <message>
        <source>Pointing game: 1 where the map&apos;s maximum lies in a box.</source>
        <translation>Pointing game&#x202f;: 1 quand le maximum de la carte est dans un cadre.</translation>
    </message>
    <message>
        <source>overlap</source>
        <translation>recouvrement</translation>
    </message>
    <message>
        <source>Overlap: intersection over union with the boxes.</source>
        <translation>Recouvrement&#x202f;: intersection sur union avec les cadres.</translation>
    </message>
    <message>
        <source>for the output</source>
        <translation>pour la sortie</translation>
    </message>
    <message>
        <source>against it</source>
        <translation>contre elle</translation>
    </message>
    <message>
        <source>for the predicted class</source>
        <translation>pour le parti pris par le réseau</translation>
    </message>
    <message>
        <source>as mednet</source>
        <translation>comme mednet</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>zéro</translation>
    </message>
    <message>
        <source>as published</source>
        <translation>comme publié</translation>
    </message>
    <message>
        <source>Score by ROAD too, which takes far longer.</source>
        <translation>Évaluer aussi par ROAD, ce qui prend bien plus longtemps.</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Write the report as PDF as well.</source>
        <translation>Écrire aussi le rapport en PDF.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Of the report; numbers are written as in that language.</source>
        <translation>Du rapport&#x202f;; les nombres s’écrivent comme dans cette langue.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>The colour map.</source>
        <translation>L’échelle des couleurs.</translation>
    </message>
    <message>
        <source>by rank</source>
        <translation>par rang</translation>
    </message>
    <message>
        <source>this is none of the choices: %1</source>
        <translation>ce n’est aucun des choix possibles&#x202f;: %1</translation>
    </message>
    <message>
        <source>Write plots beside the results.</source>
        <translation>Écrire des graphiques à côté des résultats.</translation>
    </message>
    <message>
        <source>a folder or store of maps; PLACE:SET is one set of several</source>
        <translation>un dossier ou stockage de cartes&#x202f;; LIEU:ENSEMBLE en désigne un ensemble</translation>
    </message>
    <message>
        <source>Name two folders or stores of maps.</source>
        <translation>Nommez deux dossiers ou stockages de cartes.</translation>
    </message>
    <message>
        <source>First maps</source>
        <translation>Premières cartes</translation>
    </message>
    <message>
        <source>Folder of maps</source>
        <translation>Dossier des cartes</translation>
    </message>
    <message>
        <source>Second maps</source>
        <translation>Secondes cartes</translation>
    </message>
    <message>
        <source>Folder of the second maps</source>
        <translation>Dossier des secondes cartes</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Tolérance</translation>
    </message>
    <message>
        <source>Maps that differ by more, or lack a counterpart, count as failed. Empty: none do.</source>
        <translation>Les cartes qui diffèrent davantage, ou n’ont pas de pendant, comptent comme échecs. Vide&#x202f;: aucune.</translation>
    </message>
    <message>
        <source>Maps in</source>
        <translation>Cartes dans</translation>
    </message>
    <message>
        <source>none: maps are computed</source>
        <translation>aucune&#x202f;: les cartes sont calculées</translation>
    </message>
    <message>
        <source>Name the folder or store of maps.</source>
        <translation>Nommez le dossier ou stockage de cartes.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Replace what is there.</source>
        <translation>Remplacer ce qui s’y trouve.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Indices</translation>
    </message>
    <message>
        <source>Which evidence the maps show.</source>
        <translation>Quels indices montrent les cartes.</translation>
    </message>
    <message>
        <source>Ablation-CAM</source>
        <translation>Ablation-CAM</translation>
    </message>
    <message>
        <source>As mednet computes it, or with channels set to zero.</source>
        <translation>Comme la calcule mednet, ou avec les canaux mis à zéro.</translation>
    </message>
    <message>
        <source>FullGrad</source>
        <translation>FullGrad</translation>
    </message>
    <message>
        <source>With every plane scaled as mednet does, or as published.</source>
        <translation>Avec chaque plan normalisé comme dans mednet, ou comme publié.</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Sorties</translation>
    </message>
    <message>
        <source>For networks of several outputs.</source>
        <translation>Pour les réseaux à plusieurs sorties.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>The layer whose activation is explained.</source>
        <translation>La couche dont l’activation est expliquée.</translation>
    </message>
    <message>
        <source>Leave out cases with label 0</source>
        <translation>Omettre les cas d’étiquette 0</translation>
    </message>
    <message>
        <source>For networks of one output.</source>
        <translation>Pour les réseaux à une sortie.</translation>
    </message>
    <message>
        <source>the one with the highest score</source>
        <translation>celle au score le plus élevé</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>Algorithms</source>
        <translation>Algorithmes</translation>
    </message>
    <message>
        <source>Several share one pass through the network.</source>
        <translation>Plusieurs se partagent un passage dans le réseau.</translation>
    </message>
    <message>
        <source>Of all that is random.</source>
        <translation>De tout ce qui est aléatoire.</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Tout refaire</translation>
    </message>
    <message>
        <source>Otherwise what an earlier run of the same settings finished is kept.</source>
        <translation>Sinon, ce qu’une exécution antérieure aux mêmes réglages a terminé est conservé.</translation>
    </message>
    <message>
        <source>a folder that Generate maps has written</source>
        <translation>un dossier écrit par Générer des cartes</translation>
    </message>
    <message>
        <source>Name the folder of maps; Run → Generate maps writes one.</source>
        <translation>Indiquez le dossier des cartes&#x202f;; Exécuter → Générer des cartes en écrit un.</translation>
    </message>
    <message>
        <source>Cases with this label are scored.</source>
        <translation>Les cas de cette étiquette sont évalués.</translation>
    </message>
    <message>
        <source>Label of the boxes</source>
        <translation>Étiquette des cadres</translation>
    </message>
    <message>
        <source>Use boxes with this label only. Empty: all.</source>
        <translation>N’utiliser que les cadres de cette étiquette. Vide&#x202f;: tous.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>Share of the map&apos;s maximum above which a pixel counts.</source>
        <translation>Part du maximum de la carte au-dessus de laquelle un pixel compte.</translation>
    </message>
    <message>
        <source>Percentiles</source>
        <translation>Percentiles</translation>
    </message>
    <message>
        <source>Up to which share of the pixels is kept, 0 to 100, with blanks between.</source>
        <translation>Jusqu’à quelle part des pixels on garde, de 0 à 100, séparées par des espaces.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Bruit</translation>
    </message>
    <message>
        <source>Standard deviation of what is added to imputed pixels.</source>
        <translation>Écart-type de ce qui est ajouté aux pixels imputés.</translation>
    </message>
    <message>
        <source>Equal values</source>
        <translation>Valeurs égales</translation>
    </message>
    <message>
        <source>As mednet does, or told apart by rank.</source>
        <translation>Comme dans mednet, ou départagées par rang.</translation>
    </message>
    <message>
        <source>Share of the picture that boxes cover.</source>
        <translation>Part de l’image que couvrent les cadres.</translation>
    </message>
    <message>
        <source>Small boxes below</source>
        <translation>Petits cadres en dessous de</translation>
    </message>
    <message>
        <source>Large boxes from</source>
        <translation>Grands cadres à partir de</translation>
    </message>
    <message>
        <source>Resamples</source>
        <translation>Rééchantillonnages</translation>
    </message>
    <message>
        <source>Of the bootstrap behind the intervals.</source>
        <translation>Du bootstrap derrière les intervalles.</translation>
    </message>
    <message>
        <source>Scores in</source>
        <translation>Scores dans</translation>
    </message>
    <message>
        <source>folders or files, with a semicolon between; NAME=PATH gives a name</source>
        <translation>dossiers ou fichiers, séparés par un point-virgule&#x202f;; NOM=CHEMIN donne un nom</translation>
    </message>
    <message>
        <source>Folders of scores</source>
        <translation>Dossiers de scores</translation>
    </message>
    <message>
        <source>Name at least one folder of scores.</source>
        <translation>Nommez au moins un dossier de scores.</translation>
    </message>
    <message>
        <source>Input size</source>
        <translation>Taille de l’entrée</translation>
    </message>
    <message>
        <source>Of the network, in pixels.</source>
        <translation>Du réseau, en pixels.</translation>
    </message>
    <message>
        <source>Best by</source>
        <translation>Meilleure selon</translation>
    </message>
    <message>
        <source>The score that decides which layer is best.</source>
        <translation>Le score qui décide quelle couche est la meilleure.</translation>
    </message>
    <message>
        <source>as fits the maps</source>
        <translation>adaptées aux cartes</translation>
    </message>
    <message>
        <source>Draw the radiologists&apos; boxes.</source>
        <translation>Dessiner les cadres des radiologues.</translation>
    </message>
    <message>
        <source>Share of the map&apos;s maximum below which nothing is drawn.</source>
        <translation>Part du maximum de la carte en dessous de laquelle rien n’est dessiné.</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacité</translation>
    </message>
    <message>
        <source>Of the map&apos;s colours.</source>
        <translation>Des couleurs de la carte.</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Add a colour bar and a line of text.</source>
        <translation>Ajouter une échelle des couleurs et une ligne de texte.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Whose pixels the pictures have.</source>
        <translation>De quoi les images ont les pixels.</translation>
    </message>
    <message>
        <source>Algorithms on one sheet</source>
        <translation>Algorithmes sur une planche</translation>
    </message>
    <message>
        <source>One picture per case with all maps.</source>
        <translation>Une image par cas avec toutes les cartes.</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Toutes les étiquettes</translation>
    </message>
    <message>
        <source>Otherwise cases with label 1 only.</source>
        <translation>Sinon, seulement les cas d’étiquette 1.</translation>
    </message>
    <message>
        <source>of the network&apos;s input</source>
        <translation>de l’entrée du réseau</translation>
    </message>
    <message>
        <source>of the stored picture</source>
        <translation>de l’image enregistrée</translation>
    </message>
    <message>
        <source>something happened that this program did not expect</source>
        <translation>il s’est produit quelque chose que ce programme n’attendait pas</translation>
    </message>
    <message>
        <source>it is no valid JSON at line %1</source>
        <translation>ce n’est pas du JSON valable à la ligne %1</translation>
    </message>
    <message>
        <source>it holds too many values</source>
        <translation>il contient trop de valeurs</translation>
    </message>
    <message>
        <source>%1 is not as it should be</source>
        <translation>%1 n’est pas comme il devrait être</translation>
    </message>
    <message>
        <source>what it holds</source>
        <translation>son contenu</translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <translation>«&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>%1 is not a text</source>
        <translation>%1 n’est pas un texte</translation>
    </message>
    <message>
        <source>%1 is neither true nor false</source>
        <translation>%1 n’est ni true ni false</translation>
    </message>
    <message>
        <source>%1 is not a number</source>
        <translation>%1 n’est pas un nombre</translation>
    </message>
    <message>
        <source>%1 is out of range</source>
        <translation>%1 est hors des limites</translation>
    </message>
    <message>
        <source>%1 is a word that nobody knows</source>
        <translation>%1 est un mot inconnu</translation>
    </message>
    <message>
        <source>%1 is not a list</source>
        <translation>%1 n’est pas une liste</translation>
    </message>
    <message>
        <source>%1 is not a list of numbers</source>
        <translation>%1 n’est pas une liste de nombres</translation>
    </message>
    <message>
        <source>%1 is not a list of %2 numbers</source>
        <translation>%1 n’est pas une liste de %2 nombres</translation>
    </message>
    <message>
        <source>%1 is not an object</source>
        <translation>%1 n’est pas un objet</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing</source>
        <translation>«&#x202f;%1&#x202f;» manque</translation>
    </message>
    <message>
        <source>it has an unknown member &quot;%1&quot;</source>
        <translation>il a un membre inconnu «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of none, left-half, right-half</source>
        <translation>«&#x202f;%1&#x202f;» n’est ni none, ni left-half, ni right-half</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no split list or an empty database</source>
        <translation>«&#x202f;%1&#x202f;» ne nomme aucune liste de partition ou une base de données vide</translation>
    </message>
    <message>
        <source>it lacks logits</source>
        <translation>il lui manque des logits</translation>
    </message>
    <message>
        <source>it is no file of results: an object whose values are lists of samples</source>
        <translation>ce n’est pas un fichier de résultats&#x202f;: un objet dont les valeurs sont des listes d’échantillons</translation>
    </message>
    <message>
        <source>it lacks layers</source>
        <translation>il lui manque des couches</translation>
    </message>
    <message>
        <source>Pictures that are read although their file is odd: %1. The record says what is odd about each.</source>
        <translation>Images lues bien que leur fichier soit singulier&#x202f;: %1. Le journal dit en quoi chacun l’est.</translation>
    </message>
    <message>
        <source>Samples with boxes that reach beyond the picture or lie outside it: %1. They are cut or left out; the details name them.</source>
        <translation>Échantillons avec des cadres qui dépassent de l’image ou se trouvent en dehors&#x202f;: %1. Ils sont rognés ou omis&#x202f;; les détails les nomment.</translation>
    </message>
    <message>
        <source>Something is odd about entries of the list of samples: %1. The first is %2. %3</source>
        <translation>Des entrées de la liste d’échantillons sont singulières&#x202f;: %1. La première est %2. %3</translation>
    </message>
    <message>
        <source>BMP files of %1 bits per pixel are not read</source>
        <translation>les fichiers BMP de %1 bits par pixel ne sont pas lus</translation>
    </message>
    <message>
        <source>BMP files with this compression are not read</source>
        <translation>les fichiers BMP avec cette compression ne sont pas lus</translation>
    </message>
    <message>
        <source>The file ends a few bytes early, behind its last pixel.</source>
        <translation>Le fichier finit quelques octets trop tôt, après son dernier pixel.</translation>
    </message>
    <message>
        <source>This link is left out, because it leads to a folder that is listed already, or to one around it.</source>
        <translation>Ce lien est omis, car il mène à un dossier déjà énuméré, ou à un dossier qui le contient.</translation>
    </message>
    <message>
        <source>it holds no picture</source>
        <translation>il ne contient pas d’image</translation>
    </message>
    <message>
        <source>The file ends early, behind its last pixel.</source>
        <translation>Le fichier finit trop tôt, après son dernier pixel.</translation>
    </message>
    <message>
        <source>The header of its pixels is not filled in as the format asks.</source>
        <translation>L’en-tête de ses pixels n’est pas rempli comme le format le demande.</translation>
    </message>
    <message>
        <source>There are bytes between its parts that belong to none.</source>
        <translation>Entre ses parties se trouvent des octets qui n’appartiennent à aucune.</translation>
    </message>
    <message>
        <source>it has %1 colour components; convert it to grey or RGB</source>
        <translation>il a %1 composantes de couleur&#x202f;; convertissez-le en gris ou en RVB</translation>
    </message>
    <message>
        <source>the checksum of its header or palette is wrong</source>
        <translation>la somme de contrôle de son en-tête ou de sa palette est fausse</translation>
    </message>
    <message>
        <source>the checksum of its pixels is wrong</source>
        <translation>la somme de contrôle de ses pixels est fausse</translation>
    </message>
    <message>
        <source>A checksum of its compressed pixels is wrong, but that of the pixels themselves is right.</source>
        <translation>Une somme de contrôle de ses pixels comprimés est fausse, mais celle des pixels mêmes est juste.</translation>
    </message>
    <message>
        <source>Its compressed pixels have no proper end.</source>
        <translation>Ses pixels comprimés n’ont pas de fin correcte.</translation>
    </message>
    <message>
        <source>The file has no proper end behind its last pixel.</source>
        <translation>Le fichier n’a pas de fin correcte après son dernier pixel.</translation>
    </message>
    <message>
        <source>Its compressed pixels look back further than they say.</source>
        <translation>Ses pixels comprimés remontent plus loin qu’ils ne le disent.</translation>
    </message>
    <message>
        <source>it decompresses to more than %1 MiB</source>
        <translation>décompressé, il dépasse %1 Mio</translation>
    </message>
    <message>
        <source>The file&apos;s name writes accents in Unicode&apos;s other form (NFC or NFD) than the list: %1</source>
        <translation>Le nom du fichier écrit les accents dans l’autre forme Unicode (NFC ou NFD) que la liste&#x202f;: %1</translation>
    </message>
    <message>
        <source>line %1: it is no valid TOML</source>
        <translation>ligne %1&#x202f;: ce n’est pas du TOML valable</translation>
    </message>
    <message>
        <source>&quot;datadir&quot; in %1 is no table</source>
        <translation>«&#x202f;datadir&#x202f;» dans %1 n’est pas une table</translation>
    </message>
    <message>
        <source>its folder, &quot;%1&quot; in %2, is no text</source>
        <translation>son dossier, «&#x202f;%1&#x202f;» dans %2, n’est pas un texte</translation>
    </message>
    <message>
        <source>The box at x %1, y %2 lies outside the picture and is left out.</source>
        <translation>Le cadre en x %1, y %2 se trouve en dehors de l’image et est omis.</translation>
    </message>
    <message>
        <source>The box at x %1, y %2 reaches beyond the picture and is cut.</source>
        <translation>Le cadre en x %1, y %2 dépasse de l’image et est rogné.</translation>
    </message>
    <message>
        <source>A box is left out: it is not a list of label, x, y, width and height.</source>
        <translation>Un cadre est omis&#x202f;: ce n’est pas une liste de classe, x, y, largeur et hauteur.</translation>
    </message>
    <message>
        <source>The box %1 is left out: not all of its values are numbers.</source>
        <translation>Le cadre %1 est omis&#x202f;: ses valeurs ne sont pas toutes des nombres.</translation>
    </message>
    <message>
        <source>The box %1 is left out: its label is not a class.</source>
        <translation>Le cadre %1 est omis&#x202f;: son étiquette n’est pas une classe.</translation>
    </message>
    <message>
        <source>The box %1 is left out: it covers no pixel.</source>
        <translation>Le cadre %1 est omis&#x202f;: il ne couvre aucun pixel.</translation>
    </message>
    <message>
        <source>The box %1 is cut to whole pixels of the picture: x %2, y %3, width %4, height %5.</source>
        <translation>Le cadre %1 est rogné à des pixels entiers de l’image&#x202f;: x %2, y %3, largeur %4, hauteur %5.</translation>
    </message>
    <message>
        <source>Its label counts as unknown, because a value of the list is unknown.</source>
        <translation>Son étiquette compte comme inconnue, car une valeur de la liste est inconnue.</translation>
    </message>
    <message>
        <source>it has more than %1 splits</source>
        <translation>il a plus de %1 partitions</translation>
    </message>
    <message>
        <source>it has more entries than a list of its size should</source>
        <translation>il a plus d’entrées qu’une liste de sa taille ne devrait en avoir</translation>
    </message>
    <message>
        <source>This entry is odd and perhaps others behind it.</source>
        <translation>Cette entrée est singulière, et peut-être d’autres après elle.</translation>
    </message>
    <message>
        <source>Pairs of maps: %1; none of them could be compared.</source>
        <translation>Paires de cartes&#x202f;: %1&#x202f;; aucune n’a pu être comparée.</translation>
    </message>
    <message>
        <source>Maps that the records name and that are not there: %1.</source>
        <translation>Cartes que les journaux nomment et qui manquent&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Maps left out because they are NaN throughout: %1.</source>
        <translation>Cartes laissées de côté parce qu’elles ne contiennent que NaN&#x202f;: %1.</translation>
    </message>
    <message>
        <source>a part of the name ends with a dot, which not every system keeps</source>
        <translation>une partie du nom se termine par un point, que certains systèmes ne gardent pas</translation>
    </message>
    <message>
        <source>a part of the name is that of a device on some systems</source>
        <translation>une partie du nom est celui d’un périphérique sur certains systèmes</translation>
    </message>
    <message>
        <source>a name is empty</source>
        <translation>un nom est vide</translation>
    </message>
    <message>
        <source>the name holds a backslash, which separates folders on some systems</source>
        <translation>le nom contient une barre oblique inverse, qui sépare les dossiers sur certains systèmes</translation>
    </message>
    <message>
        <source>a link in the output folder leads to another place, where nothing is written</source>
        <translation>un lien dans le dossier de sortie mène ailleurs, où rien n’est écrit</translation>
    </message>
    <message>
        <source>the network&apos;s output is NaN or infinity for this picture</source>
        <translation>la réponse du réseau est NaN ou infinie pour cette image</translation>
    </message>
    <message>
        <source>it is an HDF5 file without checksums, which this program does not read (&quot;h5repack --low=2 --high=2&quot; adds them)</source>
        <translation>c’est un fichier HDF5 sans sommes de contrôle, que ce programme ne lit pas («&#x202f;h5repack --low=2 --high=2&#x202f;» les ajoute)</translation>
    </message>
    <message>
        <source>it is an HDF5 file in a newer format than the HDF5 library of this program reads (&quot;h5repack --low=2 --high=2&quot; makes an older one)</source>
        <translation>c’est un fichier HDF5 d’un format plus récent que ce que lit la bibliothèque HDF5 de ce programme («&#x202f;h5repack --low=2 --high=2&#x202f;» en fait un plus ancien)</translation>
    </message>
    <message>
        <source>it is an HDF5 file that a program is still writing, or did not close (then &quot;h5clear --status&quot; makes it readable)</source>
        <translation>c’est un fichier HDF5 qu’un programme est en train d’écrire ou n’a pas fermé («&#x202f;h5clear --status&#x202f;» le rend alors lisible)</translation>
    </message>
    <message>
        <source>its &quot;%1&quot; leads to another file (%2), which is not read with it</source>
        <translation>son «&#x202f;%1&#x202f;» mène à un autre fichier (%2), qui n’est pas lu avec lui</translation>
    </message>
    <message>
        <source>its link &quot;%1&quot; is damaged</source>
        <translation>son lien «&#x202f;%1&#x202f;» est endommagé</translation>
    </message>
    <message>
        <source>its links lead in a circle (&quot;%1&quot;)</source>
        <translation>ses liens tournent en rond («&#x202f;%1&#x202f;»)</translation>
    </message>
    <message>
        <source>its &quot;%1&quot; is packed with the HDF5 filter %2 (&quot;%3&quot;), which is not installed here (&quot;h5repack -f SHUF -f GZIP=1&quot; packs it anew)</source>
        <translation>son «&#x202f;%1&#x202f;» est compressé par le filtre HDF5 %2 («&#x202f;%3&#x202f;»), qui n’est pas installé ici («&#x202f;h5repack -f SHUF -f GZIP=1&#x202f;» le compresse à nouveau)</translation>
    </message>
    <message>
        <source>its &quot;%1&quot; is in a newer format than the HDF5 library of this program reads (&quot;h5repack --low=2 --high=2&quot; makes an older one)</source>
        <translation>son «&#x202f;%1&#x202f;» est d’un format plus récent que ce que lit la bibliothèque HDF5 de ce programme («&#x202f;h5repack --low=2 --high=2&#x202f;» en fait un plus ancien)</translation>
    </message>
    <message>
        <source>its dataset &quot;%1&quot; is damaged</source>
        <translation>son jeu de données «&#x202f;%1&#x202f;» est endommagé</translation>
    </message>
    <message>
        <source>its values are neither whole numbers nor floats of 16, 32 or 64 bits</source>
        <translation>ses valeurs ne sont ni des nombres entiers ni des flottants de 16, 32 ou 64 bits</translation>
    </message>
    <message>
        <source>the path turns back on its way, or holds a control character</source>
        <translation>le chemin revient sur ses pas ou contient un caractère de contrôle</translation>
    </message>
    <message>
        <source>texts in its &quot;%1&quot; are of variable length: HDF5 keeps these without checksums, so this program does not read them; write texts of a fixed length</source>
        <translation>les textes de son «&#x202f;%1&#x202f;» sont de longueur variable&#x202f;: HDF5 les garde sans sommes de contrôle, donc ce programme ne les lit pas&#x202f;; écrivez des textes de longueur fixe</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>ligne %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>the system starts no more threads</source>
        <translation>le système ne démarre plus de fils d’exécution</translation>
    </message>
    <message>
        <source>there is no room to write it (%1); what is complete is kept: make room and try again</source>
        <translation>il n’y a plus de place pour y écrire (%1)&#x202f;; ce qui est complet est conservé&#x202f;: faites de la place et réessayez</translation>
    </message>
    <message>
        <source>the system starts only %1 of the %2 threads it takes; raise the limits on processes and memory (&quot;ulimit -u&quot;, &quot;ulimit -v&quot;)</source>
        <translation>le système ne démarre que %1 des %2 fils d’exécution nécessaires&#x202f;; relevez les limites des processus et de la mémoire («&#x202f;ulimit -u&#x202f;», «&#x202f;ulimit -v&#x202f;»)</translation>
    </message>
    <message>
        <source>It takes %1 MiB of memory when it is decoded.</source>
        <translation>Son décodage occupe %1 Mio de mémoire.</translation>
    </message>
    <message>
        <source>LibTorch needs %1 MiB of memory with %2 threads, but this process is limited to %3 MiB (&quot;ulimit -v&quot;)</source>
        <translation>avec %2 fils d’exécution, LibTorch a besoin de %1 Mio de mémoire, mais ce processus est limité à %3 Mio («&#x202f;ulimit -v&#x202f;»)</translation>
    </message>
    <message>
        <source>Pairs of maps that were made from different pictures of the same name: %1. Their agreement says nothing.</source>
        <translation>Paires de cartes faites à partir d’images différentes du même nom&#x202f;: %1. Leur accord ne dit rien.</translation>
    </message>
    <message>
        <source>Samples whose maps an earlier conversion had written: %1.</source>
        <translation>Cas dont une conversion précédente avait écrit les cartes&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Maps that were made from other pictures than those of the same names here: %1. The record or the details name them.</source>
        <translation>Cartes faites à partir d’autres images que celles qui portent ici les mêmes noms&#x202f;: %1. Le journal ou les détails les nomment.</translation>
    </message>
    <message>
        <source>another process</source>
        <translation>un autre processus</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>processus %1</translation>
    </message>
    <message>
        <source>process %1 (%2)</source>
        <translation>processus %1 (%2)</translation>
    </message>
    <message>
        <source>it was removed or replaced while results were written to it, so the job stops; nothing is put in its place</source>
        <translation>il a été supprimé ou remplacé pendant que des résultats y étaient écrits&#x202f;; la tâche s’arrête donc, et rien n’est mis à sa place</translation>
    </message>
    <message>
        <source>it is a symbolic link, and nothing is written through links; name the file it leads to, or remove it</source>
        <translation>c’est un lien symbolique, et rien n’est écrit à travers des liens&#x202f;; nommez le fichier auquel il mène, ou supprimez-le</translation>
    </message>
    <message>
        <source>another run is writing this store: %1; wait until it has ended</source>
        <translation>une autre exécution écrit ce stockage&#x202f;: %1&#x202f;; attendez qu’elle ait fini</translation>
    </message>
    <message>
        <source>it is being written already: %1; wait until that has ended</source>
        <translation>il est déjà en cours d’écriture&#x202f;: %1&#x202f;; attendez que cela soit fini</translation>
    </message>
    <message>
        <source>The map was made from another picture of this name, so it says nothing about this one.</source>
        <translation>La carte a été faite à partir d’une autre image de ce nom&#x202f;; elle ne dit donc rien de celle-ci.</translation>
    </message>
    <message>
        <source>%1 has results that were made from other pictures than those of the same names here: %2 of %3 that were looked at.</source>
        <translation>%1 contient des résultats faits à partir d’autres images que celles qui portent ici les mêmes noms&#x202f;: %2 sur %3 examinés.</translation>
    </message>
    <message>
        <source>Results that were made from other pictures of the same names, and were made anew: %1.</source>
        <translation>Résultats faits à partir d’autres images des mêmes noms, et refaits&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Results of pictures that are read in another way now, and were made anew: %1.</source>
        <translation>Résultats d’images qui sont maintenant lues autrement, et refaits&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Results of samples whose split, label or boxes changed, and were made anew: %1.</source>
        <translation>Résultats de cas dont la partition, l’étiquette ou les cadres ont changé, et refaits&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Results that were made from other maps, and were made anew: %1.</source>
        <translation>Résultats faits à partir d’autres cartes, et refaits&#x202f;: %1.</translation>
    </message>
    <message>
        <source>another run is writing results of this kind here: %1; wait until it has ended, or choose another folder</source>
        <translation>une autre exécution écrit ici des résultats de ce genre&#x202f;: %1&#x202f;; attendez qu’elle ait fini, ou choisissez un autre dossier</translation>
    </message>
    <message>
        <source>its result would take the place of this program&apos;s own record</source>
        <translation>son résultat prendrait la place du journal de ce programme</translation>
    </message>
    <message>
        <source>there is something already that these maps do not make (%1); choose another name, or --overwrite</source>
        <translation>il y a déjà quelque chose que ces cartes ne produisent pas (%1)&#x202f;; choisissez un autre nom, ou --overwrite</translation>
    </message>
    <message>
        <source>The map was made from another picture.</source>
        <translation>La carte a été faite à partir d’une autre image.</translation>
    </message>
    <message>
        <source>Foreign map: it was made from another picture of this name.</source>
        <translation>Carte étrangère&#x202f;: elle a été faite à partir d’une autre image de ce nom.</translation>
    </message>
    <message>
        <source>it holds its weights itself, so leave --weight out</source>
        <translation>il contient lui-même ses poids&#x202f;; omettez donc --weight</translation>
    </message>
    <message>
        <source>it is no ONNX file</source>
        <translation>ce n’est pas un fichier ONNX</translation>
    </message>
    <message>
        <source>it is neither a checkpoint of torch (a ZIP archive) nor a safetensors or ONNX file</source>
        <translation>ce n’est ni un checkpoint de torch (une archive ZIP) ni un fichier safetensors ou ONNX</translation>
    </message>
    <message>
        <source>there are two tensors called %1</source>
        <translation>il y a deux tenseurs nommés %1</translation>
    </message>
    <message>
        <source>its graphs lie too deep within each other</source>
        <translation>ses graphes sont imbriqués trop profondément</translation>
    </message>
    <message>
        <source>it holds sparse tensors, which this program does not read</source>
        <translation>il contient des tenseurs creux, que ce programme ne lit pas</translation>
    </message>
    <message>
        <source>it has more than %1 nodes</source>
        <translation>il a plus de %1 nœuds</translation>
    </message>
    <message>
        <source>it holds no network</source>
        <translation>il ne contient pas de réseau</translation>
    </message>
    <message>
        <source>the value %1 is made twice, the second time by the node %2</source>
        <translation>la valeur %1 est produite deux fois, la seconde par le nœud %2</translation>
    </message>
    <message>
        <source>the node %1 reads the value %2, which nobody makes</source>
        <translation>le nœud %1 lit la valeur %2, que personne ne produit</translation>
    </message>
    <message>
        <source>nobody makes its output %1</source>
        <translation>personne ne produit sa sortie %1</translation>
    </message>
    <message>
        <source>the node %1 waits for its own result</source>
        <translation>le nœud %1 attend son propre résultat</translation>
    </message>
    <message>
        <source>the tensor %1 cannot be used: %2</source>
        <translation>le tenseur %1 n’est pas utilisable&#x202f;: %2</translation>
    </message>
    <message>
        <source>its shape makes no sense</source>
        <translation>sa forme n’a pas de sens</translation>
    </message>
    <message>
        <source>its place in the external file is no number</source>
        <translation>sa place dans le fichier externe n’est pas un nombre</translation>
    </message>
    <message>
        <source>its external file is missing</source>
        <translation>son fichier externe manque</translation>
    </message>
    <message>
        <source>its external file %1 lies outside the network&apos;s folder</source>
        <translation>son fichier externe %1 se trouve hors du dossier du réseau</translation>
    </message>
    <message>
        <source>the external file %1 does not hold it whole</source>
        <translation>le fichier externe %1 ne le contient pas en entier</translation>
    </message>
    <message>
        <source>the external file %1 is used over and over again</source>
        <translation>le fichier externe %1 est utilisé encore et encore</translation>
    </message>
    <message>
        <source>its shape needs %1 bytes, and there are %2</source>
        <translation>sa forme demande %1 octets, et il y en a %2</translation>
    </message>
    <message>
        <source>it holds integers of more than 63 bits</source>
        <translation>il contient des entiers de plus de 63 bits</translation>
    </message>
    <message>
        <source>it is damaged or no ONNX file</source>
        <translation>il est endommagé ou n’est pas un fichier ONNX</translation>
    </message>
    <message>
        <source>it has no input</source>
        <translation>il n’a pas d’entrée</translation>
    </message>
    <message>
        <source>it has several inputs (%1); only networks of one picture can be explained</source>
        <translation>il a plusieurs entrées (%1)&#x202f;; seuls les réseaux d’une seule image peuvent être expliqués</translation>
    </message>
    <message>
        <source>its input %1 is of the type %2; a network that takes numbers with fractions is needed</source>
        <translation>son entrée %1 est du type %2&#x202f;; il faut un réseau qui prend des nombres à virgule</translation>
    </message>
    <message>
        <source>its input %1 has the shape %2, which is no picture (N×C×H×W or N×H×W×C)</source>
        <translation>son entrée %1 a la forme %2, qui n’est pas une image (N×C×H×W ou N×H×W×C)</translation>
    </message>
    <message>
        <source>its input %1 has the shape %2; one square picture of 1 or 3 channels is needed</source>
        <translation>son entrée %1 a la forme %2&#x202f;; il faut une seule image carrée de 1 ou 3 canaux</translation>
    </message>
    <message>
        <source>it asks for a type this program does not compute with</source>
        <translation>il demande un type avec lequel ce programme ne calcule pas</translation>
    </message>
    <message>
        <source>it is in training mode; export the network for inference</source>
        <translation>il est en mode d’entraînement&#x202f;; exportez le réseau pour l’inférence</translation>
    </message>
    <message>
        <source>it works on blocks</source>
        <translation>il travaille par blocs</translation>
    </message>
    <message>
        <source>it does not say how many heads it has</source>
        <translation>il ne dit pas combien de têtes il a</translation>
    </message>
    <message>
        <source>it keeps more than this program computes</source>
        <translation>il garde plus que ce que ce programme calcule</translation>
    </message>
    <message>
        <source>the tensor %1 is of the type %2, which this program does not compute with</source>
        <translation>le tenseur %1 est du type %2, avec lequel ce programme ne calcule pas</translation>
    </message>
    <message>
        <source>it has too few inputs</source>
        <translation>il a trop peu d’entrées</translation>
    </message>
    <message>
        <source>a size in it depends on the picture</source>
        <translation>une de ses tailles dépend de l’image</translation>
    </message>
    <message>
        <source>a number in it depends on the picture</source>
        <translation>un de ses nombres dépend de l’image</translation>
    </message>
    <message>
        <source>it names an axis its input does not have</source>
        <translation>il nomme un axe que son entrée n’a pas</translation>
    </message>
    <message>
        <source>the node %1 cannot be used: %2</source>
        <translation>le nœud %1 n’est pas utilisable&#x202f;: %2</translation>
    </message>
    <message>
        <source>it asks for a negative size</source>
        <translation>il demande une taille négative</translation>
    </message>
    <message>
        <source>its result would not fit into memory</source>
        <translation>son résultat ne tiendrait pas en mémoire</translation>
    </message>
    <message>
        <source>it needs operators that this program does not know: %1</source>
        <translation>il lui faut des opérateurs que ce programme ne connaît pas&#x202f;: %1</translation>
    </message>
    <message>
        <source>nobody makes the value %1</source>
        <translation>personne ne produit la valeur %1</translation>
    </message>
    <message>
        <source>its inputs do not fit each other; the network may need another size of picture</source>
        <translation>ses entrées ne vont pas ensemble&#x202f;; le réseau demande peut-être une autre taille d’image</translation>
    </message>
    <message>
        <source>it is a constant of a kind this program does not compute with</source>
        <translation>c’est une constante d’une sorte avec laquelle ce programme ne calcule pas</translation>
    </message>
    <message>
        <source>which branch it takes depends on the picture</source>
        <translation>la branche qu’il prend dépend de l’image</translation>
    </message>
    <message>
        <source>a branch of it is missing</source>
        <translation>une de ses branches manque</translation>
    </message>
    <message>
        <source>it picks a value that does not exist</source>
        <translation>il choisit une valeur qui n’existe pas</translation>
    </message>
    <message>
        <source>its places do not fit its input</source>
        <translation>ses positions ne conviennent pas à son entrée</translation>
    </message>
    <message>
        <source>it joins values in a way this program does not know</source>
        <translation>il réunit des valeurs d’une manière que ce programme ne connaît pas</translation>
    </message>
    <message>
        <source>its step is 0</source>
        <translation>son pas est 0</translation>
    </message>
    <message>
        <source>its lists have different lengths</source>
        <translation>ses listes ont des longueurs différentes</translation>
    </message>
    <message>
        <source>its value is no single number</source>
        <translation>sa valeur n’est pas un nombre unique</translation>
    </message>
    <message>
        <source>its numbers make no sense</source>
        <translation>ses nombres n’ont pas de sens</translation>
    </message>
    <message>
        <source>how large its result is depends on the picture</source>
        <translation>la taille de son résultat dépend de l’image</translation>
    </message>
    <message>
        <source>its input is no matrix</source>
        <translation>son entrée n’est pas une matrice</translation>
    </message>
    <message>
        <source>its weights and its input do not fit each other; the network may need another size of picture</source>
        <translation>ses poids et son entrée ne vont pas ensemble&#x202f;; le réseau demande peut-être une autre taille d’image</translation>
    </message>
    <message>
        <source>its window makes no sense</source>
        <translation>sa fenêtre n’a pas de sens</translation>
    </message>
    <message>
        <source>its weights do not fit its input</source>
        <translation>ses poids ne conviennent pas à son entrée</translation>
    </message>
    <message>
        <source>its groups do not fit its input</source>
        <translation>ses groupes ne conviennent pas à son entrée</translation>
    </message>
    <message>
        <source>its normalizer is for %1 channels, its input has %2</source>
        <translation>son normalisateur est pour %1 canaux, son entrée en a %2</translation>
    </message>
    <message>
        <source>none of its outputs (%1) is a list of numbers per picture, so it is no classifier; networks that find objects or draw outlines cannot be explained here</source>
        <translation>aucune de ses sorties (%1) n’est une liste de nombres par image, ce n’est donc pas un classifieur&#x202f;; les réseaux qui cherchent des objets ou tracent des contours ne peuvent pas être expliqués ici</translation>
    </message>
    <message>
        <source>its output %1 does not depend on the picture</source>
        <translation>sa sortie %1 ne dépend pas de l’image</translation>
    </message>
    <message>
        <source>no value in it is a picture of more than one pixel, so nothing in it can be shown as a map</source>
        <translation>aucune de ses valeurs n’est une image de plus d’un pixel, rien ne peut donc être montré comme carte</translation>
    </message>
    <message>
        <source>It has several outputs; %1 is explained.</source>
        <translation>Il a plusieurs sorties&#x202f;; %1 est expliquée.</translation>
    </message>
    <message>
        <source>Its target layer is %1.</source>
        <translation>Sa couche cible est %1.</translation>
    </message>
    <message>
        <source>its input has %1 axes</source>
        <translation>son entrée a %1 axes</translation>
    </message>
    <message>
        <source>its second result, the places of the largest, is used</source>
        <translation>son second résultat, la position des plus grandes valeurs, est utilisé</translation>
    </message>
    <message>
        <source>it asks for more values than there are</source>
        <translation>il demande plus de valeurs qu’il n’y en a</translation>
    </message>
    <message>
        <source>its sizes make no sense</source>
        <translation>ses tailles n’ont pas de sens</translation>
    </message>
    <message>
        <source>its sizes do not fit its input</source>
        <translation>ses tailles ne conviennent pas à son entrée</translation>
    </message>
    <message>
        <source>it resizes in a way this program does not know</source>
        <translation>il redimensionne d’une manière que ce programme ne connaît pas</translation>
    </message>
    <message>
        <source>its shape does not fit its input; the network may need another size of picture</source>
        <translation>sa forme ne convient pas à son entrée&#x202f;; le réseau demande peut-être une autre taille d’image</translation>
    </message>
    <message>
        <source>it repeats more axes than its input has</source>
        <translation>il répète plus d’axes que son entrée n’en a</translation>
    </message>
    <message>
        <source>it splits into no parts</source>
        <translation>il ne divise en aucune partie</translation>
    </message>
    <message>
        <source>its parts are not those of its input</source>
        <translation>ses parties ne sont pas celles de son entrée</translation>
    </message>
    <message>
        <source>its blocks do not fit its input</source>
        <translation>ses blocs ne conviennent pas à son entrée</translation>
    </message>
    <message>
        <source>its padding does not fit its input</source>
        <translation>son remplissage ne convient pas à son entrée</translation>
    </message>
    <message>
        <source>its window is larger than its input; the network needs a larger picture</source>
        <translation>sa fenêtre dépasse son entrée&#x202f;; le réseau demande une image plus grande</translation>
    </message>
    <message>
        <source>its weights hold NaN, so its output is of no use; its training probably diverged</source>
        <translation>ses poids contiennent NaN, sa sortie est donc inutilisable&#x202f;; son entraînement a sans doute divergé</translation>
    </message>
    <message>
        <source>Output %1 of the network.</source>
        <translation>Sortie %1 du réseau.</translation>
    </message>
    <message>
        <source>probability by unknown checkpoint</source>
        <translation>probabilité selon un checkpoint inconnu</translation>
    </message>
    <message>
        <source>probability by %1</source>
        <translation>probabilité selon %1</translation>
    </message>
    <message>
        <source>What another checkpoint than the first one that is open said when these results were made. Its SHA-256: %1</source>
        <translation>Ce qu’a dit un autre checkpoint que le premier ouvert quand ces résultats ont été produits. Son SHA-256&#x202f;: %1</translation>
    </message>
    <message>
        <source>The map is being computed.</source>
        <translation>La carte est en cours de calcul.</translation>
    </message>
    <message>
        <source>Largest difference: %1. Mean difference: %2.
Rank correlation (Spearman): %3.
Structural similarity (SSIM): %4.
Overlap of the strongest tenths (IoU): %5.</source>
        <translation>Plus grande différence&#x202f;: %1. Différence moyenne&#x202f;: %2.
Corrélation de rang (Spearman)&#x202f;: %3.
Similarité structurelle (SSIM)&#x202f;: %4.
Recouvrement des dixièmes les plus forts (IoU)&#x202f;: %5.</translation>
    </message>
    <message>
        <source>%1: probability %2.</source>
        <translation>%1&#x202f;: probabilité %2.</translation>
    </message>
    <message>
        <source>%1: probability %2, a change of %3.</source>
        <translation>%1&#x202f;: probabilité %2, soit une variation de %3.</translation>
    </message>
    <message>
        <source>Tables of scores</source>
        <translation>Tableaux de scores</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>&amp;Ouvrir le dossier</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Lines of %1 that were damaged, and whose samples were made anew: %2.</source>
        <translation>Lignes endommagées de %1, dont les cas ont été refaits&#x202f;: %2.</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>valides</translation>
    </message>
    <message>
        <source>keeps the picture&apos;s lightness; the higher the map, the more visible</source>
        <translation>garde la clarté de l’image&#x202f;; plus la carte est forte, plus elle se voit</translation>
    </message>
    <message>
        <source>mixed with the picture: visibility falls on bright tissue</source>
        <translation>mélangée à l’image&#x202f;: se voit moins sur les tissus clairs</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Style</translation>
    </message>
    <message>
        <source>How the map lies over the picture.</source>
        <translation>Comment la carte couvre l’image.</translation>
    </message>
    <message>
        <source>as mednet draws: mixed with the picture</source>
        <translation>comme mednet&#x202f;: mélangée à l’image</translation>
    </message>
    <message>
        <source>keeps the picture&apos;s lightness</source>
        <translation>garde la clarté de l’image</translation>
    </message>
    <message>
        <source>weak evidence</source>
        <translation>indices faibles</translation>
    </message>
    <message>
        <source>against %1</source>
        <translation>contre %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>pour %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>strongest here</source>
        <translation>le plus fort ici</translation>
    </message>
    <message>
        <source>options that describe a network are for networks in ONNX files only here</source>
        <translation>les options qui décrivent un réseau ne valent ici que pour les réseaux de fichiers ONNX</translation>
    </message>
    <message>
        <source>only networks in ONNX files (.onnx) can be described</source>
        <translation>seuls les réseaux de fichiers ONNX (.onnx) peuvent être décrits</translation>
    </message>
    <message>
        <source>a description is found by its name, which has to end in .network.json</source>
        <translation>une description se trouve par son nom, qui doit finir par .network.json</translation>
    </message>
    <message>
        <source>%1 is an option for networks in ONNX files only; this one ends before its activation</source>
        <translation>%1 est une option pour les réseaux de fichiers ONNX seulement&#x202f;; celui-ci finit avant son activation</translation>
    </message>
    <message>
        <source>a report is about one output, or that with the highest score</source>
        <translation>un rapport porte sur une sortie, ou sur celle au score le plus élevé</translation>
    </message>
    <message>
        <source>the range of the input has to be two numbers, the smaller first</source>
        <translation>l’étendue de l’entrée doit être deux nombres, le plus petit d’abord</translation>
    </message>
    <message>
        <source>the mean has to be one number, or three</source>
        <translation>la moyenne doit être un nombre, ou trois</translation>
    </message>
    <message>
        <source>the standard deviation has to be one number above 0, or three</source>
        <translation>l’écart type doit être un nombre supérieur à 0, ou trois</translation>
    </message>
    <message>
        <source>the mean or standard deviation is for 3 channels, but the input has 1</source>
        <translation>la moyenne ou l’écart type vaut pour 3 canaux, mais l’entrée en a 1</translation>
    </message>
    <message>
        <source>%1 is none of %2</source>
        <translation>%1 ne fait pas partie de %2</translation>
    </message>
    <message>
        <source>a name of its outputs is empty</source>
        <translation>un nom de ses sorties est vide</translation>
    </message>
    <message>
        <source>two of its outputs have the name %1</source>
        <translation>deux de ses sorties ont le nom %1</translation>
    </message>
    <message>
        <source>the size of the input has to be 1 to %1</source>
        <translation>la taille de l’entrée doit être de 1 à %1</translation>
    </message>
    <message>
        <source>the input has to have 1 or 3 channels</source>
        <translation>l’entrée doit avoir 1 ou 3 canaux</translation>
    </message>
    <message>
        <source>tokens are named by the side of their square and how many stand before it (14,1), or by rows and columns (7x14,1)</source>
        <translation>les jetons se donnent par le côté de leur carré et combien le précèdent (14,1), ou par lignes et colonnes (7x14,1)</translation>
    </message>
    <message>
        <source>padding is square or none</source>
        <translation>le remplissage est square ou none</translation>
    </message>
    <message>
        <source>this layer of the network %1 cannot be explained: %2</source>
        <translation>cette couche du réseau %1 ne peut pas être expliquée&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1 is an option for networks in ONNX files only; what this one takes is fixed</source>
        <translation>%1 est une option pour les réseaux de fichiers ONNX seulement&#x202f;; l’entrée de celui-ci est fixée</translation>
    </message>
    <message>
        <source>the size or channels given for it do not fit its input %1 of the shape %2</source>
        <translation>la taille ou les canaux donnés ne conviennent pas à son entrée %1 de la forme %2</translation>
    </message>
    <message>
        <source>no value in it is a list of %1 tokens, as the grid %2 says</source>
        <translation>aucune valeur n’y est une liste de %1 jetons, comme le dit la grille %2</translation>
    </message>
    <message>
        <source>it does not end in Softmax, Sigmoid or LogSoftmax, so there is nothing to be explained after it</source>
        <translation>il ne finit pas par Softmax, Sigmoid ou LogSoftmax&#x202f;: il n’y a donc rien à expliquer après</translation>
    </message>
    <message>
        <source>it ends in %1 itself, so its activation is not %2</source>
        <translation>il finit lui-même par %1, son activation n’est donc pas %2</translation>
    </message>
    <message>
        <source>It ends in %1; what is explained is the value after that, as asked for.</source>
        <translation>Il finit par %1&#x202f;; ce qui est expliqué est la valeur après, comme demandé.</translation>
    </message>
    <message>
        <source>It ends in %1; what is explained is the value before that (--explain-after-activation explains the other).</source>
        <translation>Il finit par %1&#x202f;; ce qui est expliqué est la valeur d’avant (--explain-after-activation explique l’autre).</translation>
    </message>
    <message>
        <source>the network has no such output; its outputs are 0 to %1, and have no names (--outputs gives them)</source>
        <translation>le réseau n’a pas une telle sortie&#x202f;; ses sorties sont 0 à %1 et n’ont pas de noms (--outputs en donne)</translation>
    </message>
    <message>
        <source>the network has no output of this name; there are %1</source>
        <translation>le réseau n’a pas de sortie de ce nom&#x202f;; il y a %1</translation>
    </message>
    <message>
        <source>%1 names are given for its outputs, but it has %2</source>
        <translation>%1 noms sont donnés pour ses sorties, mais il en a %2</translation>
    </message>
    <message>
        <source>its value is the same for every picture</source>
        <translation>sa valeur est la même pour chaque image</translation>
    </message>
    <message>
        <source>the network&apos;s output does not depend on it</source>
        <translation>la sortie du réseau n’en dépend pas</translation>
    </message>
    <message>
        <source>its value, %1, is a list of numbers behind the pooling, which has no places any more; choose a layer before</source>
        <translation>sa valeur, %1, est une liste de nombres après le pooling, qui n’a plus de lieux&#x202f;; choisissez une couche d’avant</translation>
    </message>
    <message>
        <source>its value, %1, is no picture of more than one pixel; choose a layer before</source>
        <translation>sa valeur, %1, n’est pas une image de plus d’un pixel&#x202f;; choisissez une couche d’avant</translation>
    </message>
    <message>
        <source>the maps were made with --pad %1, which has to be the same here</source>
        <translation>les cartes ont été faites avec --pad %1, qui doit être le même ici</translation>
    </message>
    <message>
        <source>an activation is one of sigmoid, softmax and none</source>
        <translation>une activation est sigmoid, softmax ou none</translation>
    </message>
    <message>
        <source>the record lacks an answer of the network</source>
        <translation>il manque à l’enregistrement une réponse du réseau</translation>
    </message>
    <message>
        <source>one network&apos;s pictures are padded to a square and another&apos;s are stretched, so their maps lie differently and cannot be combined</source>
        <translation>les images d’un réseau sont complétées en carré et celles d’un autre étirées&#x202f;: leurs cartes sont placées autrement et ne peuvent pas être combinées</translation>
    </message>
    <message>
        <source>of these maps and those of %1, one were made from stretched pictures and the others from padded ones, so they lie differently</source>
        <translation>de ces cartes et de celles de %1, les unes ont été faites d’images étirées et les autres d’images complétées&#x202f;: elles sont placées autrement</translation>
    </message>
    <message>
        <source>An earlier run was ended before %1 was complete. This run began anew, because a store is written in one go.</source>
        <translation>Une exécution précédente s’est terminée avant que %1 soit complet. Celle-ci a recommencé du début, car un stockage s’écrit d’une seule traite.</translation>
    </message>
    <message>
        <source>writing outside of the output folder</source>
        <translation>l’écriture hors du dossier de sortie</translation>
    </message>
    <message>
        <source>emptying files outside of the output folder</source>
        <translation>le vidage de fichiers hors du dossier de sortie</translation>
    </message>
    <message>
        <source>starting programs</source>
        <translation>le lancement de programmes</translation>
    </message>
    <message>
        <source>connections to other machines</source>
        <translation>les connexions à d’autres machines</translation>
    </message>
    <message>
        <source>signals to other processes</source>
        <translation>les signaux à d’autres processus</translation>
    </message>
    <message>
        <source>unusual calls of the system</source>
        <translation>les appels inhabituels du système</translation>
    </message>
    <message>
        <source>The sandbox is incomplete: this kernel does not prevent %1.</source>
        <translation>Le bac à sable est incomplet&#x202f;: ce noyau n’empêche pas %1.</translation>
    </message>
    <message>
        <source>its palette is damaged</source>
        <translation>sa palette est endommagée</translation>
    </message>
    <message>
        <source>it has no palette</source>
        <translation>il n’a pas de palette</translation>
    </message>
    <message>
        <source>palettes of this kind are not read</source>
        <translation>les palettes de ce type ne sont pas lues</translation>
    </message>
    <message>
        <source>DICOM pictures of %1 bits are not read</source>
        <translation>les images DICOM de %1 bits ne sont pas lues</translation>
    </message>
    <message>
        <source>it lists no files</source>
        <translation>il ne liste aucun fichier</translation>
    </message>
    <message>
        <source>its sequences lie too deep in each other</source>
        <translation>ses séquences sont imbriquées trop profondément</translation>
    </message>
    <message>
        <source>a sequence holds something that is no item</source>
        <translation>une séquence contient autre chose qu’un élément</translation>
    </message>
    <message>
        <source>its number of colours and their meaning contradict each other</source>
        <translation>son nombre de couleurs et leur signification se contredisent</translation>
    </message>
    <message>
        <source>it does not hold all of its %1 pictures</source>
        <translation>il ne contient pas toutes ses %1 images</translation>
    </message>
    <message>
        <source>its compressed pixels have another size than it says</source>
        <translation>ses pixels compressés ont une autre taille qu’annoncé</translation>
    </message>
    <message>
        <source>DICOM pictures of this compression are not read (transfer syntax %1)</source>
        <translation>les images DICOM de cette compression ne sont pas lues (syntaxe de transfert %1)</translation>
    </message>
    <message>
        <source>its rescale slope or intercept is no number</source>
        <translation>sa pente ou son ordonnée à l’origine n’est pas un nombre</translation>
    </message>
    <message>
        <source>its window has a shape that is not known</source>
        <translation>sa fenêtre a une forme inconnue</translation>
    </message>
    <message>
        <source>its window has a centre or width that DICOM does not allow; choose its full range (--dicom-values full)</source>
        <translation>sa fenêtre a un centre ou une largeur que DICOM ne permet pas&#x202f;; choisissez toute l’étendue (--dicom-values full)</translation>
    </message>
    <message>
        <source>it holds values that are no numbers</source>
        <translation>il contient des valeurs qui ne sont pas des nombres</translation>
    </message>
    <message>
        <source>its values are floating-point numbers, whose range is not known; choose the range of the picture (--dicom-values full)</source>
        <translation>ses valeurs sont à virgule flottante et leur étendue n’est pas connue&#x202f;; choisissez l’étendue de l’image (--dicom-values full)</translation>
    </message>
    <message>
        <source>The picture is meant to be processed before it is looked at (For Processing): its grey values are not those of a finished picture.</source>
        <translation>L’image doit être traitée avant d’être regardée (For Processing)&#x202f;: ses niveaux de gris ne sont pas ceux d’une image achevée.</translation>
    </message>
    <message>
        <source>it does not say what its values mean (photometric interpretation)</source>
        <translation>il ne dit pas ce que signifient ses valeurs (interprétation photométrique)</translation>
    </message>
    <message>
        <source>DICOM pictures with this photometric interpretation are not read</source>
        <translation>les images DICOM de cette interprétation photométrique ne sont pas lues</translation>
    </message>
    <message>
        <source>its number of frames is impossible</source>
        <translation>son nombre d’images est impossible</translation>
    </message>
    <message>
        <source>it does not say how many bits its values have</source>
        <translation>il ne dit pas combien de bits ont ses valeurs</translation>
    </message>
    <message>
        <source>its numbers of bits contradict each other</source>
        <translation>ses nombres de bits se contredisent</translation>
    </message>
    <message>
        <source>this DICOM file holds no picture</source>
        <translation>ce fichier DICOM ne contient pas d’image</translation>
    </message>
    <message>
        <source>it does not say its rows and columns</source>
        <translation>il ne dit pas ses lignes et colonnes</translation>
    </message>
    <message>
        <source>a table of its values is damaged</source>
        <translation>une table de ses valeurs est endommagée</translation>
    </message>
    <message>
        <source>The camera asks viewers to turn or mirror the picture (Exif orientation %1). It is used as stored, as Pillow and mednet do.</source>
        <translation>L’appareil demande de tourner ou de refléter l’image (orientation Exif %1). Elle est utilisée telle qu’elle est enregistrée, comme le font Pillow et mednet.</translation>
    </message>
    <message>
        <source>JPEG-LS pictures with tables of colours are not read</source>
        <translation>les images JPEG-LS avec tables de couleurs ne sont pas lues</translation>
    </message>
    <message>
        <source>JPEG pictures of this kind (arithmetic or hierarchical) are not read</source>
        <translation>les images JPEG de ce type (arithmétique ou hiérarchique) ne sont pas lues</translation>
    </message>
    <message>
        <source>this kind of JPEG is not read</source>
        <translation>ce type de JPEG n’est pas lu</translation>
    </message>
    <message>
        <source>it is not a PNG, JPEG, BMP, GIF, TIFF, JPEG 2000, WebP or DICOM image</source>
        <translation>ce n’est pas une image PNG, JPEG, BMP, GIF, TIFF, JPEG 2000, WebP ou DICOM</translation>
    </message>
    <message>
        <source>it holds %1 pictures; choose one of them by its number (--frame)</source>
        <translation>il contient %1 images&#x202f;; choisissez-en une par son numéro (--frame)</translation>
    </message>
    <message>
        <source>it holds %1 pictures: there is no number %2</source>
        <translation>il contient %1 images&#x202f;: il n’y a pas de numéro %2</translation>
    </message>
    <message>
        <source>it names no picture</source>
        <translation>il ne nomme aucune image</translation>
    </message>
    <message>
        <source>JPEG 2000 pictures of signed values or of light and colour differences are not read; save it as PNG</source>
        <translation>les images JPEG 2000 de valeurs signées ou de luminance et différences de couleur ne sont pas lues&#x202f;; enregistrez-la en PNG</translation>
    </message>
    <message>
        <source>TIFF files of signed or floating-point samples are not read; save it as PNG of 8 or 16 bits</source>
        <translation>les fichiers TIFF à échantillons signés ou à virgule flottante ne sont pas lus&#x202f;; enregistrez-le en PNG de 8 ou 16 bits</translation>
    </message>
    <message>
        <source>TIFF files of %1 bits per sample are not read; save it as PNG of 8 or 16 bits</source>
        <translation>les fichiers TIFF de %1 bits par échantillon ne sont pas lus&#x202f;; enregistrez-le en PNG de 8 ou 16 bits</translation>
    </message>
    <message>
        <source>Its values have 12 bits, but count as 16 as in Pillow: a description of the datamodule with &quot;bits&quot;: 12 makes them reach from black to white.</source>
        <translation>Ses valeurs ont 12 bits, mais comptent comme 16, comme dans Pillow&#x202f;: une description du module de données avec la clé bits à 12 les étend du noir au blanc.</translation>
    </message>
    <message>
        <source>its header is damaged, or the file ends too early</source>
        <translation>son en-tête est endommagé, ou le fichier se termine trop tôt</translation>
    </message>
    <message>
        <source>moving WebP pictures are not read; save one of them as PNG</source>
        <translation>les images WebP animées ne sont pas lues&#x202f;; enregistrez l’une d’elles en PNG</translation>
    </message>
    <message>
        <source>JPEG 2000 pictures of %1 components are not read</source>
        <translation>les images JPEG 2000 de %1 composantes ne sont pas lues</translation>
    </message>
    <message>
        <source>JPEG 2000 pictures whose components differ are not read</source>
        <translation>les images JPEG 2000 dont les composantes diffèrent ne sont pas lues</translation>
    </message>
    <message>
        <source>JPEG 2000 pictures of %1 bits are not read</source>
        <translation>les images JPEG 2000 de %1 bits ne sont pas lues</translation>
    </message>
    <message>
        <source>JPEG 2000 pictures that are cut so small are not read</source>
        <translation>les images JPEG 2000 découpées si finement ne sont pas lues</translation>
    </message>
    <message>
        <source>JPEG 2000 pictures with a palette or inks are not read</source>
        <translation>les images JPEG 2000 à palette ou à encres ne sont pas lues</translation>
    </message>
    <message>
        <source>it holds blind readings; the Case menu&apos;s agreement of readings opens it</source>
        <translation>il contient des lectures en aveugle&#x202f;; la concordance des lectures, dans le menu Cas, l’ouvre</translation>
    </message>
    <message>
        <source>it holds predictions of a network, not cases</source>
        <translation>il contient les prédictions d’un réseau, pas des cas</translation>
    </message>
    <message>
        <source>it holds statistics of scores, not cases; the scores&apos; own files open</source>
        <translation>il contient des statistiques de scores, pas de cas&#x202f;; ce sont les fichiers des scores qui s’ouvrent</translation>
    </message>
    <message>
        <source>there is no picture, checkpoint, map or score in it; a list of cases is opened as a file</source>
        <translation>il ne contient ni image, ni checkpoint, ni carte, ni score&#x202f;; une liste de cas s’ouvre comme fichier</translation>
    </message>
    <message>
        <source>only one list or folder of cases can be open at a time</source>
        <translation>une seule liste ou un seul dossier de cas peut être ouvert à la fois</translation>
    </message>
    <message>
        <source>it does not say what it shows</source>
        <translation>il ne dit pas ce qu’il montre</translation>
    </message>
    <message>
        <source>this is no picture, list of cases, checkpoint or result that can be opened</source>
        <translation>ce n’est ni une image, ni une liste de cas, ni un checkpoint, ni un résultat que l’on puisse ouvrir</translation>
    </message>
    <message>
        <source>open either pictures or a list or folder of cases</source>
        <translation>ouvrez soit des images, soit une liste ou un dossier de cas</translation>
    </message>
    <message>
        <source>it is a pickle or an archive of torch before 0.1.10; if you trust it, open it once with a current torch (torch.load) and write it again (torch.save)</source>
        <translation>c’est un pickle ou une archive de torch avant 0.1.10&#x202f;; si vous lui faites confiance, ouvrez-le une fois avec un torch actuel (torch.load) et écrivez-le de nouveau (torch.save)</translation>
    </message>
    <message>
        <source>storage %1 belongs to nothing</source>
        <translation>la zone de stockage %1 n’appartient à rien</translation>
    </message>
    <message>
        <source>it ends before storage %1</source>
        <translation>il se termine avant la zone de stockage %1</translation>
    </message>
    <message>
        <source>it ends within storage %1</source>
        <translation>il se termine dans la zone de stockage %1</translation>
    </message>
    <message>
        <source>its storages are parts of each other, as only torch before 0.4 wrote them</source>
        <translation>ses zones de stockage sont des parties les unes des autres, comme seul torch avant 0.4 les écrivait</translation>
    </message>
    <message>
        <source>it does not say which storages follow</source>
        <translation>il ne dit pas quelles zones de stockage suivent</translation>
    </message>
    <message>
        <source>it was written on a machine of another byte order</source>
        <translation>il a été écrit sur une machine d’un autre ordre des octets</translation>
    </message>
    <message>
        <source>it is of an unknown version of torch&apos;s earlier file format</source>
        <translation>il est d’une version inconnue de l’ancien format de fichier de torch</translation>
    </message>
    <message>
        <source>it holds more modules than any network has</source>
        <translation>il contient plus de modules qu’aucun réseau</translation>
    </message>
    <message>
        <source>its module %1 is none</source>
        <translation>son module %1 n’en est pas un</translation>
    </message>
    <message>
        <source>a part of its modules has no readable name</source>
        <translation>une partie de ses modules n’a pas de nom lisible</translation>
    </message>
    <message>
        <source>its modules lie deeper in each other than any network&apos;s</source>
        <translation>ses modules sont emboîtés plus profondément que ceux d’aucun réseau</translation>
    </message>
    <message>
        <source>it holds more weights than any network</source>
        <translation>il contient plus de poids qu’aucun réseau</translation>
    </message>
    <message>
        <source>its adapter of %1 is incomplete or does not fit</source>
        <translation>son adaptateur de %1 est incomplet ou ne convient pas</translation>
    </message>
    <message>
        <source>its adapters have a part %1, which this program does not know</source>
        <translation>ses adaptateurs ont une partie %1, que ce programme ne connaît pas</translation>
    </message>
    <message>
        <source>it does not say how much its adapters count (lora_alpha)</source>
        <translation>il ne dit pas combien comptent ses adaptateurs (lora_alpha)</translation>
    </message>
    <message>
        <source>it holds LoRA adapters without the weights they change (%1); name the file of these (%2) with --base-weight, or put it beside the checkpoint</source>
        <translation>il contient des adaptateurs LoRA sans les poids qu’ils modifient (%1)&#x202f;; indiquez le fichier de ceux-ci (%2) par --base-weight, ou placez-le à côté du checkpoint</translation>
    </message>
    <message>
        <source>it holds no adapters, so leave --base-weight out</source>
        <translation>il ne contient pas d’adaptateurs, omettez donc --base-weight</translation>
    </message>
    <message>
        <source>Its LoRA adapters were merged into its own weights.</source>
        <translation>Ses adaptateurs LoRA ont été fondus dans ses propres poids.</translation>
    </message>
    <message>
        <source>Its LoRA adapters were merged into the weights of %1.</source>
        <translation>Ses adaptateurs LoRA ont été fondus dans les poids de %1.</translation>
    </message>
    <message>
        <source>its operating points (%1) are not one probability for each of its %2 outputs</source>
        <translation>ses points de fonctionnement (%1) ne sont pas une probabilité pour chacune de ses %2 sorties</translation>
    </message>
    <message>
        <source>It was changed to see grey pictures of one channel.</source>
        <translation>Il a été modifié pour voir des images grises d’un seul canal.</translation>
    </message>
    <message>
        <source>It was changed to see colour pictures.</source>
        <translation>Il a été modifié pour voir des images en couleurs.</translation>
    </message>
    <message>
        <source>it is a whole module of the class %1, which this program does not know; write it as an ONNX file with torch.onnx.export, and give that as the model</source>
        <translation>c’est un module entier de la classe %1, que ce programme ne connaît pas&#x202f;; écrivez-le comme fichier ONNX avec torch.onnx.export, et donnez celui-ci comme modèle</translation>
    </message>
    <message>
        <source>its parameter %1 lies beside the network, whose part in the result is not known</source>
        <translation>son paramètre %1 se trouve à côté du réseau&#x202f;; sa part au résultat est inconnue</translation>
    </message>
    <message>
        <source>%1; write the module as an ONNX file with torch.onnx.export, and give that as the model</source>
        <translation>%1&#x202f;; écrivez le module comme fichier ONNX avec torch.onnx.export, et donnez celui-ci comme modèle</translation>
    </message>
    <message>
        <source>it is a whole module of the class %1, which this program does not know</source>
        <translation>c’est un module entier de la classe %1, que ce programme ne connaît pas</translation>
    </message>
    <message>
        <source>its part %1 is of the class %2, which this program does not know</source>
        <translation>sa partie %1 est de la classe %2, que ce programme ne connaît pas</translation>
    </message>
    <message>
        <source>its layer %1 has the %2 %3 instead of %4</source>
        <translation>sa couche %1 a pour %2 la valeur %3 au lieu de %4</translation>
    </message>
    <message>
        <source>the tensor %1%2 has the shape %3, which is none this network has</source>
        <translation>le tenseur %1%2 a la forme %3, qu’aucun tenseur de ce réseau n’a</translation>
    </message>
    <message>
        <source>its %1 is %2 instead of %3</source>
        <translation>son %1 est %2 au lieu de %3</translation>
    </message>
    <message>
        <source>it has a tensor %1%2 as well, so it computes something else</source>
        <translation>il a aussi un tenseur %1%2, il calcule donc autre chose</translation>
    </message>
    <message>
        <source>its functions call each other too deep</source>
        <translation>ses fonctions s’appellent les unes les autres trop profondément</translation>
    </message>
    <message>
        <source>It is quantised; what it rounds is rounded here too, and gradients pass by as if it were not.</source>
        <translation>Il est quantifié&#x202f;; ce qu’il arrondit est arrondi ici aussi, et les gradients passent comme si rien n’était arrondi.</translation>
    </message>
    <message>
        <source>an output cannot be called %1: that means another output, or several</source>
        <translation>une sortie ne peut pas s’appeler %1&#x202f;: cela désigne une autre sortie, ou plusieurs</translation>
    </message>
    <message>
        <source>it describes another network: %1</source>
        <translation>il décrit un autre réseau&#x202f;: %1</translation>
    </message>
    <message>
        <source>it holds one picture: there is no number %1</source>
        <translation>il contient une seule image&#x202f;: il n’y a pas de numéro %1</translation>
    </message>
    <message>
        <source>the image is too large</source>
        <translation>l’image est trop grande</translation>
    </message>
    <message>
        <source>its part %1 is missing</source>
        <translation>sa partie %1 manque</translation>
    </message>
    <message>
        <source>its part %1 is of the class %2 instead of %3</source>
        <translation>sa partie %1 est de la classe %2 au lieu de %3</translation>
    </message>
    <message>
        <source>this folder holds results made with other settings (%1 was not set and is now &quot;%2&quot;); choose another folder, or --overwrite</source>
        <translation>ce dossier contient des résultats obtenus avec d’autres réglages (%1 n’était pas indiqué et vaut maintenant «&#x202f;%2&#x202f;»)&#x202f;; choisissez un autre dossier, ou --overwrite</translation>
    </message>
    <message>
        <source>its values have 8 bits, those of its database %1</source>
        <translation>ses valeurs ont 8 bits, celles de sa base %1</translation>
    </message>
    <message>
        <source>it has values up to %1, more than the %2 bits of its database</source>
        <translation>elle a des valeurs jusqu’à %1, plus que les %2 bits de sa base</translation>
    </message>
    <message>
        <source>it is a %1 file by its content, not %2</source>
        <translation>son contenu est celui d’un fichier %1, non %2</translation>
    </message>
    <message>
        <source>the same bytes as %1</source>
        <translation>les mêmes octets que %1</translation>
    </message>
    <message>
        <source>the same bytes as %1 of split %2</source>
        <translation>les mêmes octets que %1 de la partition %2</translation>
    </message>
    <message>
        <source>The folder %1 is not there: name the right one with --datadir, or in the settings file mednet.toml.</source>
        <translation>Le dossier %1 n’existe pas&#x202f;: nommez le bon avec --datadir ou dans le fichier de réglages mednet.toml.</translation>
    </message>
    <message>
        <source>The folder was not searched for other pictures: %1.</source>
        <translation>D’autres images n’ont pas été cherchées dans le dossier&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Unusable files: download them again; a picture that stays unusable is left out of every job, which says so and ends with exit code 1.</source>
        <translation>Fichiers inutilisables&#x202f;: téléchargez-les à nouveau&#x202f;; une image qui reste inutilisable est laissée de côté par chaque tâche, qui le dit et se termine avec le code 1.</translation>
    </message>
    <message>
        <source>Odd encodings: results are computed, but they may differ from those of the original files.</source>
        <translation>Encodages inattendus&#x202f;: les résultats sont calculés, mais peuvent différer de ceux des fichiers d’origine.</translation>
    </message>
    <message>
        <source>Missing files: found elsewhere below the folder: %1, %2 for example at %3. Name another folder with --datadir, or move them.</source>
        <translation>Fichiers manquants&#x202f;: trouvés ailleurs dans le dossier&#x202f;: %1, par exemple %2 à %3. Nommez un autre dossier avec --datadir ou déplacez-les.</translation>
    </message>
    <message>
        <source>Missing files: download them, or name the folder they lie in with --datadir.</source>
        <translation>Fichiers manquants&#x202f;: téléchargez-les, ou nommez avec --datadir le dossier où ils se trouvent.</translation>
    </message>
    <message>
        <source>Duplicates: files that another split has as well: %1. A test may be made on pictures a network was trained with.</source>
        <translation>Doublons&#x202f;: fichiers présents aussi dans une autre partition&#x202f;: %1. Un test peut porter sur des images qui ont servi à l’entraînement d’un réseau.</translation>
    </message>
    <message>
        <source>its first line does not name the columns of a table of boxes: a picture, and x, y, width and height or x_min, y_min, x_max and y_max</source>
        <translation>sa première ligne ne nomme pas les colonnes d’un tableau de boîtes&#x202f;: une image, et x, y, width et height ou x_min, y_min, x_max et y_max</translation>
    </message>
    <message>
        <source>line %1 names no picture</source>
        <translation>la ligne %1 ne nomme aucune image</translation>
    </message>
    <message>
        <source>line %1 of %2 has no number where its box should be</source>
        <translation>la ligne %1 de %2 n’a pas de nombre là où devrait être sa boîte</translation>
    </message>
    <message>
        <source>no image has this id</source>
        <translation>aucune image n’a ce numéro</translation>
    </message>
    <message>
        <source>no category has this id</source>
        <translation>aucune catégorie n’a ce numéro</translation>
    </message>
    <message>
        <source>A mask of %1 is left out: it has no box, and is no outline.</source>
        <translation>Un masque de %1 est laissé de côté&#x202f;: il n’a pas de boîte et n’est pas un contour.</translation>
    </message>
    <message>
        <source>no picture below the folder has this name</source>
        <translation>aucune image du dossier ne porte ce nom</translation>
    </message>
    <message>
        <source>two pictures below the folder have this name: %1 and %2</source>
        <translation>deux images du dossier portent ce nom&#x202f;: %1 et %2</translation>
    </message>
    <message>
        <source>Pictures below it that the annotations do not name are left out: %1.</source>
        <translation>Images qui s’y trouvent mais que les annotations ne nomment pas, laissées de côté&#x202f;: %1.</translation>
    </message>
    <message>
        <source>a datamodule is a registered name, a .json, .json.bz2 or .csv file, a folder, a DICOMDIR or a picture</source>
        <translation>un module de données est un nom enregistré, un fichier .json, .json.bz2 ou .csv, un dossier, un DICOMDIR ou une image</translation>
    </message>
    <message>
        <source>Maps that show evidence against the output: %1 of %2 scored. Their scores say where the network saw reasons to say no; the details name them.</source>
        <translation>Cartes qui montrent les indices contre la sortie&#x202f;:&#x202f;%1 sur&#x202f;%2 notées. Leurs scores disent où le réseau a vu des raisons de dire non&#x202f;; les détails les nomment.</translation>
    </message>
    <message>
        <source>The picture does not look like a radiograph: it has colours.</source>
        <translation>L’image ne ressemble pas à une radiographie&#x202f;: elle a des couleurs.</translation>
    </message>
    <message>
        <source>The picture does not look like a radiograph: it has few grey levels, as a drawing.</source>
        <translation>L’image ne ressemble pas à une radiographie&#x202f;: elle a peu de niveaux de gris, comme un dessin.</translation>
    </message>
    <message>
        <source>The picture does not look like a radiograph: one grey level fills half of it, as a page.</source>
        <translation>L’image ne ressemble pas à une radiographie&#x202f;: un seul niveau de gris en remplit la moitié, comme une page.</translation>
    </message>
    <message>
        <source>The picture does not look like a radiograph: large parts of it are flat, as a screenshot.</source>
        <translation>L’image ne ressemble pas à une radiographie&#x202f;: de grandes parties en sont unies, comme une capture d’écran.</translation>
    </message>
    <message>
        <source>The picture may not be what the network was made for: its values cover only %1 % of the range.</source>
        <translation>L’image n’est peut-être pas ce pour quoi le réseau a été fait&#x202f;: ses valeurs ne couvrent que&#x202f;%1&#x202f;% de la plage.</translation>
    </message>
    <message>
        <source>%1, evidence against the output</source>
        <translation>%1, indices contre la sortie</translation>
    </message>
    <message>
        <source>weak evidence: %1 % of the strongest (cases of the run: %2)</source>
        <translation>indices faibles&#x202f;:&#x202f;%1&#x202f;% de la carte la plus forte (cas de l’exécution&#x202f;:&#x202f;%2)</translation>
    </message>
    <message>
        <source>weak evidence: %1 % of the strongest seen (cases: %2)</source>
        <translation>indices faibles&#x202f;:&#x202f;%1&#x202f;% de la carte la plus forte vue (cas&#x202f;:&#x202f;%2)</translation>
    </message>
    <message>
        <source>strongest against</source>
        <translation>la plus forte contre</translation>
    </message>
    <message>
        <source>Press the strength bar to show each map on its own scale.</source>
        <translation>Cliquez la barre de force pour montrer chaque carte sur sa propre échelle.</translation>
    </message>
    <message>
        <source>Each map is on its own scale. Press the strength bar to draw weak evidence fainter.</source>
        <translation>Chaque carte a sa propre échelle. Cliquez la barre de force pour dessiner plus pâles les indices faibles.</translation>
    </message>
    <message>
        <source>Strength: raw %1 where the strongest seen has %2 (%3 %; cases: %4).</source>
        <translation>Force&#x202f;: brut&#x202f;%1 quand la plus forte vue a&#x202f;%2 (%3&#x202f;%&#x202f;; cas&#x202f;:&#x202f;%4).</translation>
    </message>
    <message>
        <source>Strength: raw %1 where the strongest of the run has %2 (%3 %; cases: %4). Evidence is weaker in %5 % of the cases.</source>
        <translation>Force&#x202f;: brut&#x202f;%1 quand la plus forte de l’exécution a&#x202f;%2 (%3&#x202f;%&#x202f;; cas&#x202f;:&#x202f;%4). Les indices sont plus faibles dans&#x202f;%5&#x202f;% des cas.</translation>
    </message>
    <message>
        <source>evidence for what was predicted: against the output</source>
        <translation>indices pour ce qui a été prédit&#x202f;: contre la sortie</translation>
    </message>
    <message>
        <source>Empty map: nothing in the picture speaks against %1 here.</source>
        <translation>Carte vide&#x202f;: ici, rien dans l’image ne parle contre&#x202f;%1.</translation>
    </message>
    <message>
        <source>Empty map: nothing in the picture speaks for %1 here.</source>
        <translation>Carte vide&#x202f;: ici, rien dans l’image ne parle pour&#x202f;%1.</translation>
    </message>
    <message>
        <source>Empty map: nothing in the picture speaks against the output here.</source>
        <translation>Carte vide&#x202f;: ici, rien dans l’image ne parle contre la sortie.</translation>
    </message>
    <message>
        <source>Empty map: nothing in the picture speaks for the output here.</source>
        <translation>Carte vide&#x202f;: ici, rien dans l’image ne parle pour la sortie.</translation>
    </message>
    <message>
        <source>− against</source>
        <translation>− contre</translation>
    </message>
    <message>
        <source>− as predicted: against</source>
        <translation>− comme prédit&#x202f;: contre</translation>
    </message>
    <message>
        <source>it has no picture to try</source>
        <translation>elle n’a pas d’image pour un essai</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>the network has one output, from which no other can be subtracted</source>
        <translation>le réseau a une seule sortie, dont aucune autre ne peut être soustraite</translation>
    </message>
    <message>
        <source>an output minus itself is 0 for every picture; subtract another one</source>
        <translation>une sortie moins elle-même vaut 0 pour toute image&#x202f;; soustrayez-en une autre</translation>
    </message>
    <message>
        <source>It is the last value that still has places: what comes behind it is a list of numbers.</source>
        <translation>C’est la dernière valeur qui a encore des positions&#x202f;: ce qui suit est une liste de nombres.</translation>
    </message>
    <message>
        <source>It is the normalisation before the last attention: what comes behind that is read at the class token alone, so that places can no longer be told apart.</source>
        <translation>C’est la normalisation avant la dernière attention&#x202f;: ce qui suit n’est lu qu’au jeton de classe, si bien que les positions ne se distinguent plus.</translation>
    </message>
    <message>
        <source>It is the layer at which networks of its family are usually explained, or that the network&apos;s description names.</source>
        <translation>C’est la couche où les réseaux de cette famille sont d’ordinaire expliqués, ou celle que nomme la description du réseau.</translation>
    </message>
    <message>
        <source>The map shows what speaks for one output rather than for another: what speaks for both is not in it. ROAD, which asks for one output&apos;s probability, does not apply.</source>
        <translation>La carte montre ce qui parle pour une sortie plutôt que pour une autre&#x202f;: ce qui parle pour les deux n’y figure pas. ROAD, qui demande la probabilité d’une seule sortie, ne s’applique pas.</translation>
    </message>
    <message>
        <source>this folder holds results made with other settings (%1 was &quot;%2&quot; and is now not set); choose another folder, or --overwrite</source>
        <translation>ce dossier contient des résultats obtenus avec d’autres réglages (%1 était «&#x202f;%2&#x202f;» et n’est plus donné)&#x202f;; choisissez un autre dossier, ou --overwrite</translation>
    </message>
    <message>
        <source>name with --target-class the one output it is subtracted from</source>
        <translation>nommez avec --target-class la sortie dont elle est soustraite</translation>
    </message>
    <message>
        <source>Minus output</source>
        <translation>Moins la sortie</translation>
    </message>
    <message>
        <source>Its value is subtracted: the maps show what speaks for the one rather than for the other.</source>
        <translation>Sa valeur est soustraite&#x202f;: les cartes montrent ce qui parle pour l’une plutôt que pour l’autre.</translation>
    </message>
    <message>
        <source>highest output</source>
        <translation>sortie la plus haute</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>aperçu</translation>
    </message>
    <message>
        <source>Preview: %1 of %2 channels.</source>
        <translation>Aperçu&#x202f;: %1 canaux sur %2.</translation>
    </message>
    <message>
        <source>Preview: %1 of %2 channels; it changed by %3 % since half as many.</source>
        <translation>Aperçu&#x202f;:&#x202f;%1 canaux sur&#x202f;%2&#x202f;; changement de&#x202f;%3&#x202f;% depuis la moitié d’entre eux.</translation>
    </message>
    <message>
        <source>%1 is less than %2</source>
        <translation>%1 est inférieur à %2</translation>
    </message>
    <message>
        <source>%1 is too large</source>
        <translation>%1 est trop grand</translation>
    </message>
    <message>
        <source>%1 is no whole number</source>
        <translation>%1 n’est pas un nombre entier</translation>
    </message>
    <message>
        <source>%1 is not from %2 to %3</source>
        <translation>%1 n’est pas compris entre %2 et %3</translation>
    </message>
    <message>
        <source>this word is one too many</source>
        <translation>ce mot est de trop</translation>
    </message>
    <message>
        <source>there is no option of this name; --help lists them</source>
        <translation>il n’y a pas d’option de ce nom&#x202f;; --help en donne la liste</translation>
    </message>
    <message>
        <source>there is no option of this name; was %1 meant?</source>
        <translation>il n’y a pas d’option de ce nom&#x202f;; s’agit-il de %1&#x202f;?</translation>
    </message>
    <message>
        <source>it has no meaning without %1</source>
        <translation>elle n’a pas de sens sans %1</translation>
    </message>
    <message>
        <source>it cannot be given beside %1</source>
        <translation>elle ne peut pas être donnée avec %1</translation>
    </message>
    <message>
        <source>name %1; --help says what it is</source>
        <translation>indiquez %1&#x202f;; --help dit ce que c’est</translation>
    </message>
    <message>
        <source>a word that says what to do has to follow: %1</source>
        <translation>un mot qui dit quoi faire doit suivre&#x202f;: %1</translation>
    </message>
    <message>
        <source>it needs a value</source>
        <translation>il lui faut une valeur</translation>
    </message>
    <message>
        <source>a part of &quot;%1&quot; is empty</source>
        <translation>une partie de «&#x202f;%1&#x202f;» est vide</translation>
    </message>
    <message>
        <source>%1 is no number</source>
        <translation>%1 n’est pas un nombre</translation>
    </message>
    <message>
        <source>it can be given once only</source>
        <translation>elle ne peut être donnée qu’une fois</translation>
    </message>
    <message>
        <source>a number of the mean is none, or too large</source>
        <translation>un nombre de la moyenne n’en est pas un, ou est trop grand</translation>
    </message>
    <message>
        <source>its member %1 is empty</source>
        <translation>son membre %1 est vide</translation>
    </message>
    <message>
        <source>its adapters have the setting %1 = %2, which this program does not know</source>
        <translation>ses adaptateurs ont le réglage %1 = %2, que ce programme ne connaît pas</translation>
    </message>
    <message>
        <source>Its layer %1 is a Sequential, of which a state dict holds the linear layers alone; what else stands there was taken for Dropout, or for what makes probabilities of the outputs.</source>
        <translation>Sa couche %1 est un Sequential, dont un state dict ne contient que les couches linéaires&#x202f;; ce qui s’y trouve encore a été pris pour Dropout, ou pour ce qui fait des probabilités des sorties.</translation>
    </message>
    <message>
        <source>between its layers %1 and %2 stands one without weights, and which is not in the file</source>
        <translation>entre ses couches %1 et %2 s’en trouve une sans poids, et le fichier ne dit pas laquelle</translation>
    </message>
    <message>
        <source>its layer %1 is of the class %2</source>
        <translation>sa couche %1 est de la classe %2</translation>
    </message>
    <message>
        <source>it is a variant of this network that is not known here; write it as an ONNX file with torch.onnx.export, and give that as the model</source>
        <translation>c’est une variante de ce réseau qui n’est pas connue ici&#x202f;; écrivez-la comme fichier ONNX avec torch.onnx.export, et donnez celui-ci comme modèle</translation>
    </message>
    <message>
        <source>its angles do not fit its input</source>
        <translation>ses angles ne vont pas avec son entrée</translation>
    </message>
    <message>
        <source>its output %1 is what %2 has chosen, which no gradient leads through; export the network without that step</source>
        <translation>sa sortie %1 est ce que %2 a choisi, et aucun gradient ne le traverse&#x202f;; exportez le réseau sans cette étape</translation>
    </message>
    <message>
        <source>no outputs have names here, so that only a number can be given</source>
        <translation>aucune sortie n’a de nom ici, de sorte que seul un nombre peut être donné</translation>
    </message>
    <message>
        <source>no gradient leads from the output to the layer, so it cannot be explained there</source>
        <translation>aucun gradient ne mène de la sortie à la couche, elle ne peut donc pas y être expliquée</translation>
    </message>
    <message>
        <source>lists of files are never compressed</source>
        <translation>les répertoires de fichiers ne sont jamais compressés</translation>
    </message>
    <message>
        <source>this algorithm cannot explain the network %1: %2</source>
        <translation>cet algorithme ne peut pas expliquer le réseau %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>it has no attention, softmax(Q·Kᵀ)·V, of which this algorithm makes its maps</source>
        <translation>il n’a pas d’attention, softmax(Q·Kᵀ)·V, dont cet algorithme fait ses cartes</translation>
    </message>
    <message>
        <source>its attention does not always go from all tokens to all tokens (%1 is %2); these maps are not defined for windows or pooling</source>
        <translation>son attention ne va pas toujours de tous les jetons à tous les jetons (%1 est %2)&#x202f;; ces cartes ne sont pas définies pour des fenêtres ni pour un pooling</translation>
    </message>
    <message>
        <source>its attention is not in one block after the other (%1 does not depend on %2)</source>
        <translation>son attention n’est pas dans un bloc après l’autre (%1 ne dépend pas de %2)</translation>
    </message>
    <message>
        <source>no list of the %1 tokens that its attention looks at leads into its first block and out of its last one</source>
        <translation>aucune liste des %1 jetons que regarde son attention ne mène à son premier bloc et ne sort du dernier</translation>
    </message>
    <message>
        <source>which of its %1 tokens are pixels is not known; say so with --tokens</source>
        <translation>on ne sait pas lesquels de ses %1 jetons sont des pixels&#x202f;; dites-le avec --tokens</translation>
    </message>
    <message>
        <source>the weights of its attention (%1) do not add up to 1 for each token</source>
        <translation>la somme des poids de son attention (%1) n’est pas 1 pour chaque jeton</translation>
    </message>
    <message>
        <source>its output does not depend on what its attention leads to</source>
        <translation>sa sortie ne dépend pas de ce à quoi mène son attention</translation>
    </message>
    <message>
        <source>its output is made of several tokens (%1 of %2) in different ways; these maps are defined for one class token, or the mean of all tokens</source>
        <translation>sa sortie est faite de plusieurs jetons (%1 sur %2) de façons différentes&#x202f;; ces cartes sont définies pour un seul jeton de classe, ou la moyenne de tous les jetons</translation>
    </message>
    <message>
        <source>the token its output is made of is counted among the pixels; say with --tokens how many stand before these</source>
        <translation>le jeton dont sa sortie est faite est compté parmi les pixels&#x202f;; dites avec --tokens combien précèdent ceux-ci</translation>
    </message>
    <message>
        <source>its tokens are mixed by other means than softmax(Q·Kᵀ)·V, of which these maps know nothing</source>
        <translation>ses jetons sont mélangés autrement que par softmax(Q·Kᵀ)·V, ce dont ces cartes ne savent rien</translation>
    </message>
    <message>
        <source>it has a pass of its own</source>
        <translation>il a sa propre passe</translation>
    </message>
    <message>
        <source>What of a transformer&apos;s attention raises the output, block after block, from the pixels to the class token.</source>
        <translation>Ce qui, dans l’attention d’un transformeur, augmente la sortie, bloc après bloc, des pixels au jeton de classe.</translation>
    </message>
    <message>
        <source>It knows of attention only: what happens to a token within a block is left out. There is none in networks without attention.</source>
        <translation>Elle ne connaît que l’attention&#x202f;: ce qui arrive à un jeton dans un bloc est laissé de côté. Elle n’existe pas pour les réseaux sans attention.</translation>
    </message>
    <message>
        <source>How much of each pixel&apos;s token reaches the class token through the attention of all blocks of a transformer.</source>
        <translation>Combien de chaque jeton de pixels parvient au jeton de classe à travers l’attention de tous les blocs d’un transformeur.</translation>
    </message>
    <message>
        <source>It does not depend on the output: it shows what is looked at, not what speaks for anything. There is none in networks without attention.</source>
        <translation>Elle ne dépend pas de la sortie&#x202f;: elle montre ce qui est regardé, non ce qui parle en faveur de quoi que ce soit. Elle n’existe pas pour les réseaux sans attention.</translation>
    </message>
    <message>
        <source>%1 cannot explain this network: %2.</source>
        <translation>%1 ne peut pas expliquer ce réseau&#x202f;: %2.</translation>
    </message>
</context>
<context>
    <name>DatabaseFolders</name>
    <message>
        <source>shipped with the program</source>
        <translation>fourni avec le programme</translation>
    </message>
    <message>
        <source>no folder is set for %1</source>
        <translation>aucun dossier n’est défini pour %1</translation>
    </message>
    <message>
        <source>the folder %1 is not there</source>
        <translation>le dossier %1 est introuvable</translation>
    </message>
</context>
<context>
    <name>HelpDialogs</name>
    <message>
        <source>Wheel</source>
        <translation>Molette</translation>
    </message>
    <message>
        <source>Zoom to the pointer</source>
        <translation>Zoomer vers le pointeur</translation>
    </message>
    <message>
        <source>Left drag</source>
        <translation>Glisser, bouton gauche</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>Déplacer l’image</translation>
    </message>
    <message>
        <source>Right drag</source>
        <translation>Glisser, bouton droit</translation>
    </message>
    <message>
        <source>Window and level: sideways contrast, up and down brightness</source>
        <translation>Fenêtrage&#x202f;: contraste latéralement, luminosité verticalement</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Clic</translation>
    </message>
    <message>
        <source>Make the pane the current one</source>
        <translation>Rendre le volet actif</translation>
    </message>
    <message>
        <source>It cannot show:</source>
        <translation>Ce qu’elle ne peut pas montrer&#x202f;:</translation>
    </message>
    <message>
        <source>Mouse in a pane</source>
        <translation>Souris dans un volet</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Every map</source>
        <translation>Toutes les cartes</translation>
    </message>
    <message>
        <source>Algorithms</source>
        <translation>Algorithmes</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>What maps and scores mean</source>
        <translation>Signification des cartes et des scores</translation>
    </message>
    <message>
        <source>Saliency maps of medical image classifiers, on screen and in batches.</source>
        <translation>Cartes de saillance de classifieurs d’images médicales, à l’écran et par lots.</translation>
    </message>
    <message>
        <source>For research, not for diagnosis. It is no medical device.</source>
        <translation>Pour la recherche, pas pour le diagnostic. Ce n’est pas un dispositif médical.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <translation>Logiciel libre sous la licence publique générale GNU, version 3 ou ultérieure, sans aucune garantie.</translation>
    </message>
    <message>
        <source>The registered split lists are facts from mednet 2.1.0 (Idiap Research Institute, GPL-3.0-or-later).</source>
        <translation>Les listes de partitions enregistrées sont des données factuelles de mednet 2.1.0 (Institut de recherche Idiap, GPL-3.0-or-later).</translation>
    </message>
    <message>
        <source>About Saliscope</source>
        <translation>À propos de Saliscope</translation>
    </message>
    <message>
        <source>Search names, tags and notes</source>
        <translation>Chercher dans les noms, mots-clés et notes</translation>
    </message>
    <message>
        <source>Mark the selected cases reviewed, or not</source>
        <translation>Marquer les cas choisis comme revus, ou non</translation>
    </message>
    <message>
        <source>Go from the list to the panes</source>
        <translation>Passer de la liste aux volets</translation>
    </message>
    <message>
        <source>In the list of cases</source>
        <translation>Dans la liste des cas</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::BoxEditStore</name>
    <message>
        <source>Add box</source>
        <translation>Ajouter un cadre</translation>
    </message>
    <message>
        <source>Move box</source>
        <translation>Déplacer le cadre</translation>
    </message>
    <message>
        <source>Resize box</source>
        <translation>Redimensionner le cadre</translation>
    </message>
    <message>
        <source>Relabel box</source>
        <translation>Changer l’étiquette du cadre</translation>
    </message>
    <message>
        <source>Delete box</source>
        <translation>Supprimer le cadre</translation>
    </message>
    <message>
        <source>Take back all edits of the case</source>
        <translation>Annuler toutes les modifications du cas</translation>
    </message>
    <message>
        <source>Take over boxes</source>
        <translation>Reprendre les cadres</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::BoxPanel</name>
    <message>
        <source>Boxes</source>
        <translation>Cadres</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Cadre</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiq.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Focus</translation>
    </message>
    <message>
        <source>As the data have it.</source>
        <translation>Tel que dans les données.</translation>
    </message>
    <message>
        <source>Edited; the data have another box or none.</source>
        <translation>Modifié&#x202f;; les données ont un autre cadre ou n’en ont aucun.</translation>
    </message>
    <message>
        <source>Double click or press F2 to change it.</source>
        <translation>Double-cliquez ou appuyez sur F2 pour la modifier.</translation>
    </message>
    <message>
        <source>From %1, %2; %3 wide and %4 high, in pixels of the picture.</source>
        <translation>À partir de %1, %2&#x202f;; largeur %3, hauteur %4, en pixels de l’image.</translation>
    </message>
    <message>
        <source>The boxes marked * were edited and have dashed lines. The data&apos;s own files are never changed.</source>
        <translation>Les cadres marqués * ont été modifiés et sont tracés en tirets. Les fichiers des données ne sont jamais modifiés.</translation>
    </message>
    <message>
        <source>Draw a box on a pane.</source>
        <translation>Dessinez un cadre dans un volet.</translation>
    </message>
    <message>
        <source>Draw, drag or resize boxes on the panes. The data&apos;s own files are never changed.</source>
        <translation>Dessinez, déplacez ou redimensionnez des cadres dans les volets. Les fichiers des données ne sont jamais modifiés.</translation>
    </message>
    <message>
        <source>Label of the box</source>
        <translation>Étiquette du cadre</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::CaseBrowser</name>
    <message>
        <source>There are no cases yet. Open a datamodule, or pictures of your own, from the File menu.</source>
        <translation>Il n’y a pas encore de cas. Ouvrez un module de données, ou vos propres images, depuis le menu Fichier.</translation>
    </message>
    <message>
        <source>This datamodule has no cases.</source>
        <translation>Ce module de données n’a aucun cas.</translation>
    </message>
    <message>
        <source>No case passes the filters.</source>
        <translation>Aucun cas ne satisfait aux filtres.</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Cas</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>No pictures</source>
        <translation>Sans images</translation>
    </message>
    <message>
        <source>Small pictures</source>
        <translation>Petites images</translation>
    </message>
    <message>
        <source>Medium pictures</source>
        <translation>Images moyennes</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Reviewed or not</source>
        <translation>Revu ou non</translation>
    </message>
    <message>
        <source>Add a tag…</source>
        <translation>Ajouter un mot-clé…</translation>
    </message>
    <message>
        <source>Copy the names</source>
        <translation>Copier les noms</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Ajouter un mot-clé</translation>
    </message>
    <message numerus="yes">
        <source>Tag for %Ln selected case(s):</source>
        <translation>
            <numerusform>Mot-clé pour %Ln cas sélectionné&#x202f;:</numerusform>
            <numerusform>Mot-clé pour %Ln cas sélectionnés&#x202f;:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saliscope::ui::CaseModel</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>%1: the picture cannot be read.</source>
        <translation>%1&#x202f;: l’image ne peut pas être lue.</translation>
    </message>
    <message>
        <source>This is not known or not defined.</source>
        <translation>Cette valeur est inconnue ou n’est pas définie.</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::ChooserList</name>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::CorrelationModel</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>Rank correlation %1. Click to swipe between them.</source>
        <translation>Corrélation de rang %1. Cliquez pour balayer entre les deux.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>The correlations are being computed.</source>
        <translation>Les corrélations sont en cours de calcul.</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::CorrelationView</name>
    <message>
        <source>Rank correlations of the maps</source>
        <translation>Corrélations de rang des cartes</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::DisplayPanel</name>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation>&amp;Opacité</translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation>&amp;Seuil</translation>
    </message>
    <message>
        <source>Values below this share of the colour bar are not drawn.</source>
        <translation>Les valeurs inférieures à cette part de l’échelle des couleurs ne sont pas dessinées.</translation>
    </message>
    <message>
        <source>Opacity follows the &amp;value</source>
        <translation>L’opacité suit la &amp;valeur</translation>
    </message>
    <message>
        <source>&amp;Smooth</source>
        <translation>&amp;Lisser</translation>
    </message>
    <message>
        <source>Interpolate between the cells of the layer; off: show them as they are.</source>
        <translation>Interpoler entre les cellules de la couche&#x202f;; désactivé&#x202f;: les montrer telles quelles.</translation>
    </message>
    <message>
        <source>&amp;Boxes</source>
        <translation>&amp;Cadres</translation>
    </message>
    <message>
        <source>Show the radiologists&apos; boxes.</source>
        <translation>Afficher les cadres des radiologues.</translation>
    </message>
    <message>
        <source>%1 (signed)</source>
        <translation>%1 (signée)</translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation>Co&amp;uleurs</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Contours</source>
        <translation>Contours</translation>
    </message>
    <message>
        <source>Colours and contours</source>
        <translation>Couleurs et contours</translation>
    </message>
    <message>
        <source>Contours hide nothing of the picture. They are drawn at the threshold and at a third and two thirds of what lies above it.</source>
        <translation>Les contours ne cachent rien de l’image. Ils sont tracés au seuil, puis au tiers et aux deux tiers de ce qui le dépasse.</translation>
    </message>
    <message>
        <source>St&amp;yle</source>
        <translation>St&amp;yle</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>Ends of the colour bar</source>
        <translation>Extrémités de l’échelle des couleurs</translation>
    </message>
    <message>
        <source>Each map&apos;s own</source>
        <translation>Propres à chaque carte</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Fixes</translation>
    </message>
    <message>
        <source>Shared by all panes</source>
        <translation>Communes à tous les volets</translation>
    </message>
    <message>
        <source>Only with a fixed or a shared range can maps be compared by their colours; it is then one of raw values.</source>
        <translation>Les cartes ne se comparent par leurs couleurs qu’avec une plage fixe ou commune&#x202f;; elle porte alors sur les valeurs brutes.</translation>
    </message>
    <message>
        <source>R&amp;ange</source>
        <translation>&amp;Plage</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;De</translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <translation>&amp;À</translation>
    </message>
    <message>
        <source>A raw value of the maps.</source>
        <translation>Une valeur brute des cartes.</translation>
    </message>
    <message>
        <source>Choose the fixed range to set this.</source>
        <translation>Choisissez la plage fixe pour régler cette valeur.</translation>
    </message>
    <message>
        <source>reading (signed)</source>
        <translation>lecture (signée)</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>lecture</translation>
    </message>
    <message>
        <source>How much of the map&apos;s colour covers the picture, or how strong the reading colours are.</source>
        <translation>Part de l’image que couvre la couleur de la carte, ou force des couleurs de lecture.</translation>
    </message>
    <message>
        <source>Small values cover less of the picture; zero covers nothing. The reading colours always do so.</source>
        <translation>Les petites valeurs couvrent moins l’image&#x202f;; zéro ne couvre rien. Les couleurs de lecture font toujours ainsi.</translation>
    </message>
    <message>
        <source>Wea&amp;k evidence looks weak</source>
        <translation>Les indices &amp;faibles semblent faibles</translation>
    </message>
    <message>
        <source>Maps with far less evidence than others of their algorithm and layer are drawn fainter. Off: each map&apos;s strongest place is as visible as any.</source>
        <translation>Les cartes avec bien moins d’indices que d’autres du même algorithme et de la même couche sont dessinées plus pâles. Désactivé&#x202f;: l’endroit le plus fort de chaque carte se voit autant que tout autre.</translation>
    </message>
    <message>
        <source>The map&apos;s colours. Evidence against the output is blue in each of them. A signed one shows both sides.</source>
        <translation>Les couleurs de la carte. Les indices contre la sortie sont bleus dans chacune. Une palette signée montre les deux côtés.</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::FailuresModel</name>
    <message>
        <source>Split</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Cas</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::FilterBar</name>
    <message>
        <source>Search name, tags, notes</source>
        <translation>Nom, mots-clés, notes</translation>
    </message>
    <message>
        <source>Show only cases with these words in name, tags or note (Ctrl+F).</source>
        <translation>N’afficher que les cas avec ces mots dans le nom, les mots-clés ou la note (Ctrl+F).</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>Chercher des cas</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Choose which cases are shown</source>
        <translation>Choisir les cas affichés</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Choose pictures and columns</source>
        <translation>Choisir images et colonnes</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Tout effacer</translation>
    </message>
    <message>
        <source>Remove all filters and show every case.</source>
        <translation>Retirer tous les filtres et afficher tous les cas.</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Effacer tous les filtres</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s)</source>
        <translation>
            <numerusform>%Ln cas</numerusform>
            <numerusform>%Ln cas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln case(s)</source>
        <translation>
            <numerusform>%1 sur %Ln cas</numerusform>
            <numerusform>%1 sur %Ln cas</numerusform>
        </translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Probability…</source>
        <translation>Probabilité…</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Signalement</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Mot-clé</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Cadres</translation>
    </message>
    <message>
        <source>With boxes</source>
        <translation>Avec cadres</translation>
    </message>
    <message>
        <source>Without boxes</source>
        <translation>Sans cadres</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Revu</translation>
    </message>
    <message>
        <source>Not reviewed</source>
        <translation>Non revu</translation>
    </message>
    <message>
        <source>Split: %1</source>
        <translation>Partition&#x202f;: %1</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>Étiquette&#x202f;: %1</translation>
    </message>
    <message>
        <source>Probability: %1 to %2</source>
        <translation>Probabilité&#x202f;: %1 à %2</translation>
    </message>
    <message>
        <source>Probability %1: %2 to %3</source>
        <translation>Probabilité %1&#x202f;: %2 à %3</translation>
    </message>
    <message>
        <source>Flag: %1</source>
        <translation>Signalement&#x202f;: %1</translation>
    </message>
    <message>
        <source>Tag: %1</source>
        <translation>Mot-clé&#x202f;: %1</translation>
    </message>
    <message>
        <source>Remove this filter.</source>
        <translation>Retirer ce filtre.</translation>
    </message>
    <message>
        <source>Remove the filter “%1”</source>
        <translation>Retirer le filtre «&#x202f;%1&#x202f;»</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::HistogramView</name>
    <message>
        <source>Histogram of the picture with its grey window</source>
        <translation>Histogramme de l’image avec sa fenêtre de gris</translation>
    </message>
    <message>
        <source>How often each value occurs (root scale). Drag the ends or the middle of the window; arrow keys move it, with Shift they widen it.</source>
        <translation>Fréquence de chaque valeur (échelle en racine). Faites glisser les bords ou le milieu de la fenêtre&#x202f;; les flèches la déplacent, avec Maj elles l’élargissent.</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>De %1 à %2</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::JobsModel</name>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échouée</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 / s</source>
        <translation>%1 / s</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Cases done</source>
        <translation>Cas traités</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Écoulé</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restant</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Débit</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::JobsPanel</name>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Cases that failed</source>
        <translation>Cas en échec</translation>
    </message>
    <message>
        <source>Nothing runs. Maps, scores and exports of many cases are started from the Run menu and show their progress here.</source>
        <translation>Rien n’est en cours. Cartes, scores et exports de nombreux cas se lancent depuis le menu Exécuter et montrent ici leur progression.</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Let the job rest, or go on.</source>
        <translation>Suspendre la tâche, ou la reprendre.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Stop the job. Finished files stay.</source>
        <translation>Arrêter la tâche. Les fichiers terminés restent.</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>&amp;Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Open the folder of the results.</source>
        <translation>Ouvrir le dossier des résultats.</translation>
    </message>
    <message>
        <source>Copy &amp;errors</source>
        <translation>Copier les &amp;erreurs</translation>
    </message>
    <message>
        <source>Copy the chosen errors, or all of the job.</source>
        <translation>Copier les erreurs choisies, ou toutes celles de la tâche.</translation>
    </message>
    <message>
        <source>&amp;Remove ended</source>
        <translation>&amp;Retirer les tâches finies</translation>
    </message>
    <message>
        <source>Take ended jobs off the list.</source>
        <translation>Ôter de la liste les tâches finies.</translation>
    </message>
    <message>
        <source>Double click opens the case.</source>
        <translation>Un double clic ouvre le cas.</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>Re&amp;prendre</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) failed; the first %1 are listed.</source>
        <translation>
            <numerusform>%Ln cas a échoué&#x202f;; les %1 premiers sont listés.</numerusform>
            <numerusform>%Ln cas ont échoué&#x202f;; les %1 premiers sont listés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::LayerPopup</name>
    <message>
        <source>Explain this layer</source>
        <translation>Expliquer cette couche</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::LayerTree</name>
    <message>
        <source>Search layers</source>
        <translation>Chercher une couche</translation>
    </message>
    <message>
        <source>Layers in order of execution</source>
        <translation>Couches dans l’ordre d’exécution</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grille</translation>
    </message>
    <message>
        <source>How many places a map has there.</source>
        <translation>Combien de positions une carte y a.</translation>
    </message>
    <message>
        <source>Cannot be explained: %1.</source>
        <translation>Ne peut être expliquée&#x202f;: %1.</translation>
    </message>
    <message>
        <source>The usual target layer. %1</source>
        <translation>La couche cible habituelle. %1</translation>
    </message>
    <message>
        <source>%1, the usual one</source>
        <translation>%1, l’habituelle</translation>
    </message>
    <message>
        <source>A group of layers; choose one inside it.</source>
        <translation>Un groupe de couches&#x202f;; choisissez-en une à l’intérieur.</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::NoteEditor</name>
    <message>
        <source>&amp;Reviewed</source>
        <translation>&amp;Revu</translation>
    </message>
    <message>
        <source>Mark this case as looked at (Space in the list).</source>
        <translation>Marquer ce cas comme examiné (Espace dans la liste).</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>Mots-clés, séparés par des virgules</translation>
    </message>
    <message>
        <source>Tags of the current case</source>
        <translation>Mots-clés du cas actuel</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note on the current case</source>
        <translation>Note sur le cas actuel</translation>
    </message>
    <message>
        <source>No case is chosen.</source>
        <translation>Aucun cas n’est choisi.</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::PaneHeader</name>
    <message>
        <source>what speaks for the output</source>
        <translation>ce qui plaide pour la sortie</translation>
    </message>
    <message>
        <source>what speaks against it</source>
        <translation>ce qui plaide contre elle</translation>
    </message>
    <message>
        <source>the predicted class</source>
        <translation>le parti pris par le réseau</translation>
    </message>
    <message>
        <source>Algorithm of pane %1</source>
        <translation>Algorithme du volet %1</translation>
    </message>
    <message>
        <source>The algorithm whose map is shown.</source>
        <translation>L’algorithme dont la carte est affichée.</translation>
    </message>
    <message>
        <source>Layer of pane %1</source>
        <translation>Couche du volet %1</translation>
    </message>
    <message>
        <source>The layer the map is made at, and how many cells it has there.</source>
        <translation>La couche où la carte est faite, et le nombre de cellules qu’elle y a.</translation>
    </message>
    <message>
        <source>Output of pane %1</source>
        <translation>Sortie du volet %1</translation>
    </message>
    <message>
        <source>The output of the network that is explained.</source>
        <translation>La sortie du réseau qui est expliquée.</translation>
    </message>
    <message>
        <source>Side of the evidence of pane %1</source>
        <translation>Sens des indices du volet %1</translation>
    </message>
    <message>
        <source>Whether the evidence for the output is shown, against it, or for what was predicted.</source>
        <translation>Indices montrés&#x202f;: pour la sortie, contre elle, ou pour ce qui a été prédit.</translation>
    </message>
    <message>
        <source>Checkpoint of pane %1</source>
        <translation>Checkpoint du volet %1</translation>
    </message>
    <message>
        <source>The checkpoint the map is made with.</source>
        <translation>Le checkpoint avec lequel la carte est faite.</translation>
    </message>
    <message>
        <source>maps made before</source>
        <translation>cartes déjà calculées</translation>
    </message>
    <message>
        <source>all layers</source>
        <translation>toutes les couches</translation>
    </message>
    <message>
        <source>highest output</source>
        <translation>sortie la plus élevée</translation>
    </message>
    <message>
        <source>whichever has the largest value</source>
        <translation>celle qui a la plus grande valeur</translation>
    </message>
    <message>
        <source>highest: %1</source>
        <translation>la plus élevée&#x202f;: %1</translation>
    </message>
    <message>
        <source>Output subtracted in pane %1</source>
        <translation>Sortie soustraite dans le volet %1</translation>
    </message>
    <message>
        <source>Another output whose value is subtracted: the map then shows what speaks for the one rather than for the other.</source>
        <translation>Une autre sortie dont la valeur est soustraite&#x202f;: la carte montre alors ce qui parle pour l’une plutôt que pour l’autre.</translation>
    </message>
    <message>
        <source>nothing subtracted</source>
        <translation>rien de soustrait</translation>
    </message>
    <message>
        <source>minus %1</source>
        <translation>moins %1</translation>
    </message>
    <message>
        <source>An output minus itself is 0 for every picture.</source>
        <translation>Une sortie moins elle-même vaut 0 pour toute image.</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::PlotsPanel</name>
    <message>
        <source>No cases are open.</source>
        <translation>Aucun cas n’est ouvert.</translation>
    </message>
    <message>
        <source>There are no scores yet. Compute them with Run › Interpretability… or Run › Completeness…, or open results with File › Open results…</source>
        <translation>Il n’y a pas encore de scores. Calculez-les avec Exécuter › Interprétabilité… ou Exécuter › Complétude…, ou ouvrez des résultats avec Fichier › Ouvrir des résultats…</translation>
    </message>
    <message>
        <source>No case has both of these values yet. Cases get a probability when they are shown or computed, and scores with Run › Interpretability… or File › Open results…</source>
        <translation>Aucun cas n’a encore ces deux valeurs. Les cas reçoivent une probabilité quand ils sont affichés ou calculés, et des scores avec Exécuter › Interprétabilité… ou Fichier › Ouvrir des résultats…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n case(s)</source>
        <translation>
            <numerusform>%1 sur %n cas</numerusform>
            <numerusform>%1 sur %n cas</numerusform>
        </translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Calcul en cours…</translation>
    </message>
    <message>
        <source>No case has this value yet. Cases get a probability when they are shown or computed, and scores with Run › Interpretability… or File › Open results…</source>
        <translation>Aucun cas n’a encore cette valeur. Les cas reçoivent une probabilité quand ils sont affichés ou calculés, et des scores avec Exécuter › Interprétabilité… ou Fichier › Ouvrir des résultats…</translation>
    </message>
    <message>
        <source>Scatter</source>
        <translation>Nuage de points</translation>
    </message>
    <message>
        <source>Histograms</source>
        <translation>Histogrammes</translation>
    </message>
    <message>
        <source>Box plots</source>
        <translation>Boîtes à moustaches</translation>
    </message>
    <message>
        <source>Layer sweep</source>
        <translation>Balayage des couches</translation>
    </message>
    <message>
        <source>Kind of plot</source>
        <translation>Type de graphique</translation>
    </message>
    <message>
        <source>What is plotted</source>
        <translation>Ce qui est représenté</translation>
    </message>
    <message>
        <source>What is plotted upwards</source>
        <translation>Ce qui est représenté en ordonnée</translation>
    </message>
    <message>
        <source>Open sweep…</source>
        <translation>Ouvrir un balayage…</translation>
    </message>
    <message>
        <source>Open the sweep.json that the command “saliscope sweep” wrote.</source>
        <translation>Ouvrir le fichier sweep.json écrit par la commande «&#x202f;saliscope sweep&#x202f;».</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Write the plot as PDF, SVG or PNG.</source>
        <translation>Enregistrer le graphique en PDF, SVG ou PNG.</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>No sweep is open. Run → Layer sweep scores the maps of every layer; its result, or the sweep.json of an earlier one, is shown here.</source>
        <translation>Aucun balayage n’est ouvert. Exécuter → Balayage des couches évalue les cartes de chaque couche&#x202f;; son résultat, ou le sweep.json d’un balayage antérieur, est montré ici.</translation>
    </message>
    <message>
        <source>No score of this kind is a number in the results that are open: scores of empty maps and of cases without boxes are not defined.</source>
        <translation>Aucun score de ce type n’est un nombre dans les résultats ouverts&#x202f;: les scores de cartes vides et de cas sans cadre ne sont pas définis.</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::ProbabilityDialog</name>
    <message>
        <source>Filter by probability</source>
        <translation>Filtrer par probabilité</translation>
    </message>
    <message>
        <source>&amp;Output:</source>
        <translation>&amp;Sortie&#x202f;:</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>&amp;De&#x202f;:</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation>&amp;À&#x202f;:</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::ReadingCanvas</name>
    <message>
        <source>Picture to read</source>
        <translation>Image à lire</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::ReadingDialog</name>
    <message>
        <source>Start blind reading</source>
        <translation>Commencer la lecture en aveugle</translation>
    </message>
    <message>
        <source>The reader marks the finding in each picture and rates its map, without seeing label, prediction, boxes, names or scores. Cases come in an order the seed decides.</source>
        <translation>Le lecteur marque l’anomalie dans chaque image et note sa carte, sans voir étiquette, prédiction, cadres, noms ni scores. La graine fixe l’ordre des cas.</translation>
    </message>
    <message>
        <source>&amp;Reader</source>
        <translation>&amp;Lecteur</translation>
    </message>
    <message>
        <source>name or initials</source>
        <translation>nom ou initiales</translation>
    </message>
    <message>
        <source>&amp;Maps to rate</source>
        <translation>&amp;Cartes à noter</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>&amp;Graine</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message numerus="yes">
        <source>the %n case(s) the list shows</source>
        <translation>
            <numerusform>le %n cas que montre la liste</numerusform>
            <numerusform>les %n cas que montre la liste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %n selected case(s)</source>
        <translation>
            <numerusform>le %n cas sélectionné</numerusform>
            <numerusform>les %n cas sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Cas</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) to read: each case with each map</source>
        <translation>
            <numerusform>%n image à lire&#x202f;: chaque cas avec chaque carte</numerusform>
            <numerusform>%n images à lire&#x202f;: chaque cas avec chaque carte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saliscope::ui::ReadingReport</name>
    <message>
        <source>Readers against the boxes</source>
        <translation>Lecteurs face aux cadres</translation>
    </message>
    <message>
        <source>Readers against each other</source>
        <translation>Lecteurs entre eux</translation>
    </message>
    <message>
        <source>Blind reading: agreement</source>
        <translation>Lecture en aveugle&#x202f;: concordance</translation>
    </message>
    <message>
        <source>Compare with another reader…</source>
        <translation>Comparer à un autre lecteur…</translation>
    </message>
    <message>
        <source>Save readings…</source>
        <translation>Enregistrer les lectures…</translation>
    </message>
    <message>
        <source>Export table…</source>
        <translation>Exporter le tableau…</translation>
    </message>
    <message>
        <source>Open another reader&apos;s file to see how far readers agree.</source>
        <translation>Ouvrez le fichier d’un autre lecteur pour voir dans quelle mesure ils s’accordent.</translation>
    </message>
    <message>
        <source>Against the boxes of the data, edits apart: a finding is hit when the point, or the middle of the box the reader drew, lies in a box. The overlap is the mean intersection over union of the boxes drawn with the boxes they overlap most.</source>
        <translation>Face aux cadres des données, sans les modifications&#x202f;: une anomalie est touchée quand le point, ou le milieu du cadre dessiné par le lecteur, est dans un cadre. Le recouvrement est l’IoU moyenne (intersection sur union) des cadres dessinés avec ceux qu’ils recouvrent le plus.</translation>
    </message>
    <message>
        <source>There is no reading of these cases yet. Start one from the Case menu, or open a reader&apos;s file.</source>
        <translation>Il n’y a pas encore de lecture de ces cas. Commencez-en une par le menu Cas, ou ouvrez le fichier d’un lecteur.</translation>
    </message>
    <message>
        <source>Between readers, over the pictures both read: Cohen&apos;s κ is 1 for full agreement and 0 for what chance alone gives. Finding: something was marked. Hit: a box was hit, of pictures that have some. Rating: with quadratic weights. The overlap is that of the boxes both drew.</source>
        <translation>Entre lecteurs, sur les images lues par les deux&#x202f;: le κ de Cohen vaut 1 pour un accord total et 0 pour ce que donne le seul hasard. Anomalie&#x202f;: quelque chose a été marqué. Touchée&#x202f;: un cadre a été touché, pour les images qui en ont. Note&#x202f;: avec des poids quadratiques. Le recouvrement est celui des cadres dessinés par les deux.</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::ReadingView</name>
    <message>
        <source>Blind reading</source>
        <translation>Lecture en aveugle</translation>
    </message>
    <message>
        <source>No finding (0)</source>
        <translation>Aucune anomalie (0)</translation>
    </message>
    <message>
        <source>Next (Return)</source>
        <translation>Suivant (Entrée)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>End reading…</source>
        <translation>Terminer la lecture…</translation>
    </message>
    <message>
        <source>1 misleading</source>
        <translation>1 trompeuse</translation>
    </message>
    <message>
        <source>%1 convincing</source>
        <translation>%1 convaincante</translation>
    </message>
    <message>
        <source>How well does the map show what matters? Key %1.</source>
        <translation>La carte montre-t-elle bien ce qui compte&#x202f;? Touche %1.</translation>
    </message>
    <message>
        <source>Click on the finding or draw a box around it, or say that there is none.</source>
        <translation>Cliquez sur l’anomalie ou encadrez-la, ou indiquez qu’il n’y en a pas.</translation>
    </message>
    <message>
        <source>How well does the map show what matters? Press 1 to %1.</source>
        <translation>La carte montre-t-elle bien ce qui compte&#x202f;? Appuyez sur une touche de 1 à %1.</translation>
    </message>
    <message>
        <source>Press Return to go on.</source>
        <translation>Appuyez sur Entrée pour continuer.</translation>
    </message>
    <message>
        <source>H hides the map while it is held; the wheel enlarges.</source>
        <translation>H masque la carte tant qu’elle est enfoncée&#x202f;; la molette agrandit.</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>Image %1 sur %2</translation>
    </message>
    <message>
        <source>This picture cannot be shown. Go on with the next one.</source>
        <translation>Cette image ne peut pas être affichée. Passez à la suivante.</translation>
    </message>
    <message>
        <source>The next picture is being prepared…</source>
        <translation>L’image suivante est en préparation…</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::RoadPanel</name>
    <message>
        <source>MoRF</source>
        <translation>MoRF</translation>
    </message>
    <message>
        <source>LeRF</source>
        <translation>LeRF</translation>
    </message>
    <message>
        <source>No case is open.</source>
        <translation>Aucun cas n’est ouvert.</translation>
    </message>
    <message>
        <source>&lt;p&gt;What the network predicts when pixels are replaced by what their neighbours suggest. MoRF takes away those whose value in the map is at or above the percentile, the most relevant first; LeRF the least relevant. A good map makes MoRF fall and leaves LeRF flat. A cross marks a degenerate point: so many values of the map are equal that everything or nothing would be taken away.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Ce que répond le réseau quand des pixels sont remplacés par ce que suggèrent leurs voisins. MoRF ôte ceux dont la valeur dans la carte atteint ou dépasse le percentile, les plus pertinents d’abord&#x202f;; LeRF les moins pertinents. Une bonne carte fait chuter MoRF et laisse LeRF plat. Une croix marque un point dégénéré&#x202f;: tant de valeurs de la carte sont égales que tout ou rien serait ôté.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;MoRF</source>
        <translation>&amp;MoRF</translation>
    </message>
    <message>
        <source>Take the most relevant pixels away first.</source>
        <translation>Ôter d’abord les pixels les plus pertinents.</translation>
    </message>
    <message>
        <source>&amp;LeRF</source>
        <translation>&amp;LeRF</translation>
    </message>
    <message>
        <source>Take the least relevant pixels away first.</source>
        <translation>Ôter d’abord les pixels les moins pertinents.</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>Percentile</translation>
    </message>
    <message>
        <source>Drag to see the picture without those pixels, and what the network predicts for it.</source>
        <translation>Faites glisser pour voir l’image sans ces pixels, et ce qu’en dit le réseau.</translation>
    </message>
    <message>
        <source>&amp;Show the imputed picture in the pane</source>
        <translation>Montrer l’image &amp;imputée dans le volet</translation>
    </message>
    <message>
        <source>Switches on when the scrubber is moved.</source>
        <translation>S’active quand on déplace le curseur.</translation>
    </message>
    <message>
        <source>ROAD: nothing was imputed, as the point is degenerate.</source>
        <translation>ROAD&#x202f;: rien n’a été imputé, car le point est dégénéré.</translation>
    </message>
    <message>
        <source>Not the radiograph: %1 % of its pixels are imputed (ROAD, %2 at percentile %3).</source>
        <translation>Pas la radiographie&#x202f;: %1&#x202f;% de ses pixels sont imputés (ROAD, %2 au percentile %3).</translation>
    </message>
    <message>
        <source>Move the scrubber to see the picture without those pixels.</source>
        <translation>Déplacez le curseur pour voir l’image sans ces pixels.</translation>
    </message>
    <message>
        <source>%1 at percentile %2: degenerate, everything or nothing would be imputed.</source>
        <translation>%1 au percentile %2&#x202f;: dégénéré, tout ou rien serait imputé.</translation>
    </message>
    <message>
        <source>%1 at percentile %2: %3 % of the pixels imputed</source>
        <translation>%1 au percentile %2&#x202f;: %3&#x202f;% des pixels imputés</translation>
    </message>
    <message>
        <source>Probability %1 → %2 at percentile %3</source>
        <translation>Probabilité %1 → %2 au percentile %3</translation>
    </message>
    <message>
        <source>Probability %1 of the untouched picture</source>
        <translation>Probabilité %1 de l’image intacte</translation>
    </message>
    <message>
        <source>The curve is being computed…</source>
        <translation>La courbe est en cours de calcul…</translation>
    </message>
    <message>
        <source>ROAD %1 (MoRF %2, LeRF %3)</source>
        <translation>ROAD %1 (MoRF %2, LeRF %3)</translation>
    </message>
    <message>
        <source>Every point is degenerate, so the map has no score: its values are equal, and everything or nothing would be imputed.</source>
        <translation>Tous les points sont dégénérés, la carte n’a donc pas de score&#x202f;: ses valeurs sont égales, et tout ou rien serait imputé.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the score&apos;s points are degenerate (crosses) and left out.</source>
        <translation>
            <numerusform>%n des points du score est dégénéré (croix) et laissé de côté.</numerusform>
            <numerusform>%n des points du score sont dégénérés (croix) et laissés de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Thin lines, by pane: %1</source>
        <translation>Lignes fines, par volet&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::RoadPlot</name>
    <message>
        <source>untouched</source>
        <translation>intacte</translation>
    </message>
    <message>
        <source>MoRF</source>
        <translation>MoRF</translation>
    </message>
    <message>
        <source>LeRF</source>
        <translation>LeRF</translation>
    </message>
    <message>
        <source>degenerate</source>
        <translation>dégénéré</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>Percentile</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilité</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::ScatterView</name>
    <message>
        <source>Scatter plot</source>
        <translation>Nuage de points</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::ScoresPanel</name>
    <message>
        <source>Scores of the panes</source>
        <translation>Scores des volets</translation>
    </message>
    <message>
        <source>a difference: no scores</source>
        <translation>une différence&#x202f;: aucun score</translation>
    </message>
    <message>
        <source>no map</source>
        <translation>pas de carte</translation>
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
        <source>The case has no boxes, so there is nothing to score its maps against.</source>
        <translation>Le cas n’a pas de cadres&#x202f;: il n’y a rien à quoi comparer ses cartes.</translation>
    </message>
    <message>
        <source>IoU of the boxes and the map from %1 of its maximum on.</source>
        <translation>IoU des cadres et de la carte à partir de %1 de son maximum.</translation>
    </message>
    <message>
        <source>No picture is shown.</source>
        <translation>Aucune image n’est affichée.</translation>
    </message>
    <message>
        <source>Evidence against the output: the scores say where the network saw reasons to say no.</source>
        <translation>Indices contre la sortie&#x202f;: les scores disent où le réseau a vu des raisons de dire non.</translation>
    </message>
    <message>
        <source>%1 − against: %2</source>
        <translation>%1 − contre&#x202f;:&#x202f;%2</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::Viewer</name>
    <message>
        <source>Opening %1…</source>
        <translation>Ouverture de %1…</translation>
    </message>
    <message>
        <source>Computing the map…</source>
        <translation>Calcul de la carte…</translation>
    </message>
    <message>
        <source>Picture of pane %1</source>
        <translation>Image du volet %1</translation>
    </message>
    <message>
        <source>Show evidence for</source>
        <translation>Montrer les indices pour</translation>
    </message>
    <message>
        <source>Show evidence against</source>
        <translation>Montrer les indices contre</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::WindowPanel</name>
    <message>
        <source>Full range</source>
        <translation>Plage entière</translation>
    </message>
    <message>
        <source>Dark half (air, lungs)</source>
        <translation>Moitié sombre (air, poumons)</translation>
    </message>
    <message>
        <source>Middle half (soft tissue)</source>
        <translation>Moitié centrale (tissus mous)</translation>
    </message>
    <message>
        <source>Bright half (bone, devices)</source>
        <translation>Moitié claire (os, dispositifs)</translation>
    </message>
    <message>
        <source>&amp;Inverse</source>
        <translation>&amp;Inverser</translation>
    </message>
    <message>
        <source>Automatic (0.5 to 99.5 %)</source>
        <translation>Auto (0,5 à 99,5&#x202f;%)</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Personnalisé</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>&amp;Préréglage</translation>
    </message>
    <message>
        <source>&amp;Centre</source>
        <translation>&amp;Centre</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Largeur</translation>
    </message>
    <message>
        <source>The value shown as middle grey; black is 0 and white is 1.</source>
        <translation>La valeur montrée en gris moyen&#x202f;; le noir est 0 et le blanc 1.</translation>
    </message>
    <message>
        <source>How many values lie between black and white.</source>
        <translation>L’étendue des valeurs entre le noir et le blanc.</translation>
    </message>
    <message>
        <source>&amp;Auto</source>
        <translation>&amp;Auto</translation>
    </message>
    <message>
        <source>Fit the window to this picture and to those that follow.</source>
        <translation>Adapter la fenêtre à cette image et aux suivantes.</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Réinitialiser</translation>
    </message>
    <message>
        <source>Show the full range, as the network sees it.</source>
        <translation>Afficher la plage entière, comme la voit le réseau.</translation>
    </message>
    <message>
        <source>Show dark what is bright.</source>
        <translation>Montrer en sombre ce qui est clair.</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::WorkListBar</name>
    <message>
        <source>Work list</source>
        <translation>Liste de travail</translation>
    </message>
    <message>
        <source>Show the cases of a work list only.</source>
        <translation>N’afficher que les cas d’une liste de travail.</translation>
    </message>
    <message>
        <source>Next unreviewed</source>
        <translation>Prochain non revu</translation>
    </message>
    <message>
        <source>Go to the next case that is not marked as reviewed.</source>
        <translation>Aller au prochain cas qui n’est pas marqué comme revu.</translation>
    </message>
    <message>
        <source>Share of cases that are reviewed</source>
        <translation>Part des cas revus</translation>
    </message>
    <message>
        <source>Confident, but the map is outside the boxes</source>
        <translation>Confiant, mais la carte est hors des cadres</translation>
    </message>
    <message>
        <source>Confident and wrong</source>
        <translation>Confiant et erroné</translation>
    </message>
    <message>
        <source>The algorithms disagree</source>
        <translation>Les algorithmes divergent</translation>
    </message>
    <message>
        <source>Empty, constant or degenerate</source>
        <translation>Vide, constante ou dégénérée</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>Tous les cas</translation>
    </message>
    <message>
        <source>Edit work lists…</source>
        <translation>Modifier les listes de travail…</translation>
    </message>
    <message>
        <source>Looking for the cases of this list…</source>
        <translation>Recherche des cas de cette liste…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n case(s) reviewed</source>
        <translation>
            <numerusform>%1 sur %n cas revu</numerusform>
            <numerusform>%1 sur %n cas revus</numerusform>
        </translation>
    </message>
    <message>
        <source>No case is on this list.</source>
        <translation>Aucun cas ne figure sur cette liste.</translation>
    </message>
    <message>
        <source>No case is on this list. It needs what is not known yet: %1. Open results that hold it, or compute it with the Run menu.</source>
        <translation>Aucun cas ne figure sur cette liste. Il lui faut ce qui n’est pas encore connu&#x202f;: %1. Ouvrez des résultats qui le contiennent, ou calculez-le avec le menu Exécuter.</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::WorkListEditor</name>
    <message>
        <source>Work lists</source>
        <translation>Listes de travail</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>All conditions hold</source>
        <translation>Toutes les conditions sont remplies</translation>
    </message>
    <message>
        <source>Any condition holds</source>
        <translation>Une des conditions est remplie</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Cases for which</source>
        <translation>&amp;Cas pour lesquels</translation>
    </message>
    <message>
        <source>Add c&amp;ondition</source>
        <translation>Ajouter une c&amp;ondition</translation>
    </message>
    <message>
        <source>This list joins its conditions in a way that rows cannot show. It is kept as it is.</source>
        <translation>Cette liste combine ses conditions d’une façon que des lignes ne peuvent pas montrer. Elle est gardée telle quelle.</translation>
    </message>
    <message>
        <source>&amp;New list</source>
        <translation>Nou&amp;velle liste</translation>
    </message>
    <message>
        <source>Add the program&apos;s &amp;lists</source>
        <translation>Ajouter les &amp;listes du programme</translation>
    </message>
    <message>
        <source>Bring back the lists that come with the program.</source>
        <translation>Rétablir les listes fournies avec le programme.</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>Nouvelle liste</translation>
    </message>
    <message>
        <source>Remove this condition.</source>
        <translation>Retirer cette condition.</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Retirer cette condition</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
</context>
<context>
    <name>saliscope::window::BoxCommands</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Export boxes</source>
        <translation>Exporter les cadres</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>The boxes were written to %1.</source>
        <translation>Les cadres ont été enregistrés dans %1.</translation>
    </message>
    <message>
        <source>“%1” is no label: labels of boxes are whole numbers from 0 on.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une étiquette&#x202f;: les étiquettes des cadres sont des nombres entiers à partir de 0.</translation>
    </message>
    <message>
        <source>“%1” is no label: labels of boxes are whole numbers from 0 on; the boxes of these data have %2.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une étiquette&#x202f;: les étiquettes des cadres sont des nombres entiers à partir de 0&#x202f;; les cadres de ces données ont %2.</translation>
    </message>
</context>
<context>
    <name>saliscope::window::CaseController</name>
    <message>
        <source>Open a checkpoint to see where a network looks.</source>
        <translation>Ouvrez un checkpoint pour voir où regarde un réseau.</translation>
    </message>
    <message>
        <source>Open a checkpoint…</source>
        <translation>Ouvrir un point de contrôle…</translation>
    </message>
</context>
<context>
    <name>saliscope::window::CasePanel</name>
    <message>
        <source>Case</source>
        <translation>Cas</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Prédiction</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Cadres</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>%1×%2 pixels, %3</source>
        <translation>%1×%2 pixels, %3</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>gris</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>couleur</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>%1, edited</source>
        <translation>%1, modifiées</translation>
    </message>
    <message>
        <source>value %1</source>
        <translation>valeur %1</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Prudence</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;:&#x202f;%2</translation>
    </message>
    <message>
        <source>of label 1: %1</source>
        <translation>du label 1&#x202f;:&#x202f;%1</translation>
    </message>
    <message>
        <source>output %1: %2</source>
        <translation>sortie&#x202f;%1&#x202f;:&#x202f;%2</translation>
    </message>
</context>
<context>
    <name>saliscope::window::CaseSurvey</name>
    <message>
        <source>lowest correlation</source>
        <translation>corrélation minimale</translation>
    </message>
    <message>
        <source>Lowest rank correlation (Spearman) of any two of the maps the panes show.</source>
        <translation>Plus faible corrélation de rang (Spearman) entre deux des cartes que montrent les volets.</translation>
    </message>
    <message>
        <source>Survey of all cases</source>
        <translation>Examen de tous les cas</translation>
    </message>
    <message>
        <source>Survey of all cases for the work list “%1”</source>
        <translation>Examen de tous les cas pour la liste de travail «&#x202f;%1&#x202f;»</translation>
    </message>
</context>
<context>
    <name>saliscope::window::CheckpointDialog</name>
    <message numerus="yes">
        <source>%1, %n output(s), pictures of %2×%2 pixels</source>
        <translation>
            <numerusform>%1, %n sortie, images de %2×%2 pixels</numerusform>
            <numerusform>%1, %n sorties, images de %2×%2 pixels</numerusform>
        </translation>
    </message>
    <message>
        <source> · epoch %1</source>
        <translation> · époque %1</translation>
    </message>
    <message>
        <source> · with normalizer</source>
        <translation> · avec normaliseur</translation>
    </message>
    <message>
        <source> · without normalizer</source>
        <translation> · sans normaliseur</translation>
    </message>
    <message>
        <source>Inspect checkpoint</source>
        <translation>Inspecter le checkpoint</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>&amp;Explain this layer in the current pane</source>
        <translation>&amp;Expliquer cette couche dans le volet actif</translation>
    </message>
</context>
<context>
    <name>saliscope::window::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>Trouver une commande</translation>
    </message>
    <message>
        <source>Some letters of what you want to do</source>
        <translation>Quelques lettres de ce que vous voulez faire</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Chercher des commandes</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Nothing the window can do is called or described like that.</source>
        <translation>Rien de ce que la fenêtre sait faire ne porte ce nom ni n’est décrit ainsi.</translation>
    </message>
</context>
<context>
    <name>saliscope::window::CompareCommands</name>
    <message>
        <source>Pane %1 and</source>
        <translation>Volet %1 et</translation>
    </message>
    <message>
        <source>&amp;%1: %2</source>
        <translation>&amp;%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>All nine panes show maps; hide one to make room.</source>
        <translation>Les neuf volets montrent tous une carte&#x202f;; masquez-en une pour faire de la place.</translation>
    </message>
    <message>
        <source>%1 and</source>
        <translation>%1 et</translation>
    </message>
    <message>
        <source>The numbers are rank correlations (Spearman) of the maps of this case: 1 says that they order all pixels alike, 0 that they have nothing in common. Click one to swipe between its two maps.</source>
        <translation>Les nombres sont des corrélations de rang (Spearman) des cartes de ce cas&#x202f;: 1 signifie qu’elles ordonnent tous les points de la même façon, 0 qu’elles n’ont rien en commun. Cliquez sur l’un d’eux pour balayer entre ses deux cartes.</translation>
    </message>
</context>
<context>
    <name>saliscope::window::CompareMembers</name>
    <message>
        <source>Maps of the panes</source>
        <translation>Cartes des volets</translation>
    </message>
    <message>
        <source>What else is compared</source>
        <translation>Ce qui est encore comparé</translation>
    </message>
    <message>
        <source>The rest of each map is as in the current pane.</source>
        <translation>Le reste de chaque carte est comme dans le volet actif.</translation>
    </message>
    <message>
        <source>and algorithms</source>
        <translation>et algorithmes</translation>
    </message>
    <message>
        <source>and layers</source>
        <translation>et couches</translation>
    </message>
    <message>
        <source>and checkpoints</source>
        <translation>et checkpoints</translation>
    </message>
    <message>
        <source>Maps to compare besides those of the panes</source>
        <translation>Cartes à comparer en plus de celles des volets</translation>
    </message>
    <message>
        <source>%1 (slow)</source>
        <translation>%1 (lent)</translation>
    </message>
    <message>
        <source>Takes a pass of the network for every channel of the layer.</source>
        <translation>Demande un passage du réseau pour chaque canal de la couche.</translation>
    </message>
    <message>
        <source>%1 (not of this network)</source>
        <translation>%1 (pas pour ce réseau)</translation>
    </message>
</context>
<context>
    <name>saliscope::window::ComparePanel</name>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
</context>
<context>
    <name>saliscope::window::DataFoldersDialog</name>
    <message>
        <source>Data folders</source>
        <translation>Dossiers de données</translation>
    </message>
    <message>
        <source>Databases and their folders</source>
        <translation>Bases de données et leurs dossiers</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>Folder of its pictures</source>
        <translation>Dossier de ses images</translation>
    </message>
    <message>
        <source>Kept in %1, which the commands read too.</source>
        <translation>Conservé dans %1, que lisent aussi les commandes.</translation>
    </message>
    <message>
        <source>Choose &amp;folder…</source>
        <translation>Choisir un &amp;dossier…</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>non défini</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1 (introuvable)</translation>
    </message>
    <message>
        <source>Where the pictures of %1 are</source>
        <translation>Où se trouvent les images de %1</translation>
    </message>
</context>
<context>
    <name>saliscope::window::DatamoduleDialog</name>
    <message>
        <source>Open datamodule</source>
        <translation>Ouvrir un module de données</translation>
    </message>
    <message>
        <source>Search by name or database</source>
        <translation>Chercher par nom ou base de données</translation>
    </message>
    <message>
        <source>Search datamodules</source>
        <translation>Chercher des modules de données</translation>
    </message>
    <message>
        <source>as in the data folders of the settings</source>
        <translation>comme dans les dossiers de données des réglages</translation>
    </message>
    <message>
        <source>Folder of the pictures</source>
        <translation>Dossier des images</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <source>&amp;Pictures are in</source>
        <translation>&amp;Images dans</translation>
    </message>
    <message>
        <source>&amp;List or description…</source>
        <translation>&amp;Liste ou description…</translation>
    </message>
    <message>
        <source>&amp;Folder…</source>
        <translation>&amp;Dossier…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Sorties</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Registered datamodules</source>
        <translation>Modules de données enregistrés</translation>
    </message>
    <message>
        <source>Choose one of the list, or a list or folder of your own.</source>
        <translation>Choisissez-en un dans la liste, ou une liste ou un dossier à vous.</translation>
    </message>
    <message>
        <source>The pictures of %1: %2.</source>
        <translation>Images de %1&#x202f;: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be opened yet: %2. Name the folder below, or set it in Tools → Data folders.</source>
        <translation>%1 ne peut pas encore être ouvert&#x202f;: %2. Indiquez le dossier ci-dessous, ou définissez-le dans Outils → Dossiers de données.</translation>
    </message>
    <message>
        <source>Open a list or description</source>
        <translation>Ouvrir une liste ou une description</translation>
    </message>
    <message>
        <source>Open a folder of pictures</source>
        <translation>Ouvrir un dossier d’images</translation>
    </message>
    <message>
        <source>Where the pictures are</source>
        <translation>Où se trouvent les images</translation>
    </message>
    <message>
        <source>Lists, descriptions and boxes (*.json *.json.bz2 *.csv)</source>
        <translation>Listes, descriptions et boîtes (*.json *.json.bz2 *.csv)</translation>
    </message>
</context>
<context>
    <name>saliscope::window::DerivedPanes</name>
    <message>
        <source>None of the maps could be computed.</source>
        <translation>Aucune des cartes n’a pu être calculée.</translation>
    </message>
    <message>
        <source>%1 minus %2</source>
        <translation>%1 moins %2</translation>
    </message>
    <message numerus="yes">
        <source>Consensus: mean of %n map(s)</source>
        <translation>
            <numerusform>Consensus&#x202f;: moyenne de %n carte</numerusform>
            <numerusform>Consensus&#x202f;: moyenne de %n cartes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disagreement: standard deviation of %n map(s)</source>
        <translation>
            <numerusform>Désaccord&#x202f;: écart-type de %n carte</numerusform>
            <numerusform>Désaccord&#x202f;: écart-type de %n cartes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n left out</source>
        <translation>
            <numerusform>, %n omise</numerusform>
            <numerusform>, %n omises</numerusform>
        </translation>
    </message>
    <message>
        <source>Difference: %1. Red: the first is higher; blue: the second is.</source>
        <translation>Différence&#x202f;: %1. Rouge&#x202f;: la première est plus élevée&#x202f;; bleu&#x202f;: la seconde.</translation>
    </message>
    <message>
        <source>None of the maps says anything.</source>
        <translation>Aucune des cartes ne dit quoi que ce soit.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1&#x202f;: %2.</translation>
    </message>
    <message>
        <source>Left out: %1. %2</source>
        <translation>Omis&#x202f;: %1. %2</translation>
    </message>
</context>
<context>
    <name>saliscope::window::DevicesDialog</name>
    <message>
        <source>Devices</source>
        <translation>Unités de calcul</translation>
    </message>
    <message>
        <source>Asking the engine…</source>
        <translation>Interrogation du moteur de calcul…</translation>
    </message>
    <message>
        <source>What is on the screen is computed on</source>
        <translation>Ce qui est à l’écran est calculé sur</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n fil d’exécution</numerusform>
            <numerusform>%n fils d’exécution</numerusform>
        </translation>
    </message>
    <message>
        <source>CUDA device</source>
        <translation>Unité CUDA</translation>
    </message>
</context>
<context>
    <name>saliscope::window::FileCommands</name>
    <message>
        <source>Open images</source>
        <translation>Ouvrir des images</translation>
    </message>
    <message>
        <source>Open a folder of pictures</source>
        <translation>Ouvrir un dossier d’images</translation>
    </message>
    <message>
        <source>Open a checkpoint</source>
        <translation>Ouvrir un checkpoint</translation>
    </message>
    <message>
        <source>Open a folder of results</source>
        <translation>Ouvrir un dossier de résultats</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>Rien n’a encore été ouvert</translation>
    </message>
    <message>
        <source>Export view</source>
        <translation>Exporter la vue</translation>
    </message>
    <message>
        <source>Picture (*.png);;Page (*.pdf)</source>
        <translation>Image (*.png);;Page (*.pdf)</translation>
    </message>
    <message>
        <source>checkpoint %1, SHA-256 %2…</source>
        <translation>checkpoint %1, SHA-256 %2…</translation>
    </message>
    <message>
        <source>Saliscope %1 · for research, not for diagnosis</source>
        <translation>Saliscope %1 · pour la recherche, pas pour le diagnostic</translation>
    </message>
    <message>
        <source>The view was written to %1.</source>
        <translation>La vue a été enregistrée dans %1.</translation>
    </message>
    <message>
        <source>The picture was copied.</source>
        <translation>L’image a été copiée.</translation>
    </message>
    <message>
        <source>Open results</source>
        <translation>Ouvrir des résultats</translation>
    </message>
    <message>
        <source>Maps and scores (*.h5 *.json *.jsonl);;All files (*)</source>
        <translation>Cartes et scores (*.h5 *.json *.jsonl);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Where the pictures are</source>
        <translation>Où se trouvent les images</translation>
    </message>
    <message>
        <source>Checkpoints (*.ckpt *.safetensors *.onnx *.network.json *.pt *.pth);;All files (*)</source>
        <translation>Points de contrôle (*.ckpt *.safetensors *.onnx *.network.json *.pt *.pth);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.jfif *.bmp *.gif *.tif *.tiff *.jp2 *.j2k *.webp *.dcm *.dicom *.ima DICOMDIR);;All files (*)</source>
        <translation>Images (*.png *.jpg *.jpeg *.jfif *.bmp *.gif *.tif *.tiff *.jp2 *.j2k *.webp *.dcm *.dicom *.ima DICOMDIR);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>a file of the network&apos;s pretrained weights</source>
        <translation>un fichier des poids préentraînés du réseau</translation>
    </message>
    <message>
        <source>Weights are missing</source>
        <translation>Des poids manquent</translation>
    </message>
    <message>
        <source>%1 holds LoRA adapters without the weights they change.</source>
        <translation>%1 contient des adaptateurs LoRA sans les poids qu’ils modifient.</translation>
    </message>
    <message>
        <source>Name the file of these: %1. It is found by itself when it lies beside the checkpoint.</source>
        <translation>Nommez le fichier de ceux-ci&#x202f;: %1. Il est trouvé tout seul s’il se trouve à côté du checkpoint.</translation>
    </message>
    <message>
        <source>&amp;Choose the file…</source>
        <translation>&amp;Choisir le fichier…</translation>
    </message>
    <message>
        <source>Weights that the adapters change</source>
        <translation>Poids que les adaptateurs modifient</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.pth *.pt *.ckpt *.bin);;All files (*)</source>
        <translation>Poids (*.safetensors *.pth *.pt *.ckpt *.bin);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>saliscope::window::MainWindow</name>
    <message>
        <source>Close Saliscope</source>
        <translation>Fermer Saliscope</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) are still running. Closing cancels them; what they have finished is kept.</source>
        <translation>
            <numerusform>%n tâche est encore en cours. Fermer l’annule&#x202f;; ce qu’elle a terminé est conservé.</numerusform>
            <numerusform>%n tâches sont encore en cours. Fermer les annule&#x202f;; ce qu’elles ont terminé est conservé.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show or hide this panel.</source>
        <translation>Afficher ou masquer ce panneau.</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Cas</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Jobs are running, so the language changes when Saliscope is started again.</source>
        <translation>Des tâches sont en cours&#x202f;: la langue changera au prochain démarrage de Saliscope.</translation>
    </message>
    <message>
        <source>ROAD</source>
        <translation>ROAD</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Find the pictures…</source>
        <translation>Trouver les images…</translation>
    </message>
    <message>
        <source>Algorithms</source>
        <translation>Algorithmes</translation>
    </message>
</context>
<context>
    <name>saliscope::window::MapFetcher</name>
    <message>
        <source>Its checkpoint or its maps are no longer open.</source>
        <translation>Son checkpoint ou ses cartes ne sont plus ouverts.</translation>
    </message>
</context>
<context>
    <name>saliscope::window::MessageBar</name>
    <message>
        <source>Dismiss this message.</source>
        <translation>Fermer ce message.</translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation>Fermer le message</translation>
    </message>
</context>
<context>
    <name>saliscope::window::NetworkDialog</name>
    <message>
        <source>0 to 1</source>
        <translation>0 à 1</translation>
    </message>
    <message>
        <source>0 to 255</source>
        <translation>0 à 255</translation>
    </message>
    <message>
        <source>-1 to 1</source>
        <translation>−1 à 1</translation>
    </message>
    <message>
        <source>-1024 to 1024</source>
        <translation>−1024 à 1024</translation>
    </message>
    <message>
        <source>ImageNet&apos;s mean and deviation</source>
        <translation>moyenne et écart d’ImageNet</translation>
    </message>
    <message>
        <source>What %1 takes</source>
        <translation>Ce que prend %1</translation>
    </message>
    <message>
        <source>The file does not say how pictures have to be prepared for this network. Who trained it knows.</source>
        <translation>Le fichier ne dit pas comment préparer les images pour ce réseau. Qui l’a entraîné le sait.</translation>
    </message>
    <message>
        <source>&amp;Save beside the network, as %1</source>
        <translation>&amp;Enregistrer à côté du réseau, sous %1</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> pixels</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>The side of the square picture the network sees.</source>
        <translation>Le côté de l’image carrée que voit le réseau.</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>&amp;Taille</translation>
    </message>
    <message>
        <source>&amp;Channels</source>
        <translation>&amp;Canaux</translation>
    </message>
    <message>
        <source>What the network sees of colours.</source>
        <translation>Ce que le réseau voit des couleurs.</translation>
    </message>
    <message>
        <source>1 (grey)</source>
        <translation>1 (gris)</translation>
    </message>
    <message>
        <source>3 (colours)</source>
        <translation>3 (couleurs)</translation>
    </message>
    <message>
        <source>&amp;Resizing</source>
        <translation>&amp;Redimensionnement</translation>
    </message>
    <message>
        <source>How pictures are made as large as that.</source>
        <translation>Comment les images sont mises à cette taille.</translation>
    </message>
    <message>
        <source>bilinear</source>
        <translation>bilinéaire</translation>
    </message>
    <message>
        <source>bicubic</source>
        <translation>bicubique</translation>
    </message>
    <message>
        <source>&amp;Made square by</source>
        <translation>Mise au c&amp;arré par</translation>
    </message>
    <message>
        <source>What becomes of pictures that are no square.</source>
        <translation>Ce que deviennent les images qui ne sont pas carrées.</translation>
    </message>
    <message>
        <source>black beside them</source>
        <translation>du noir à côté</translation>
    </message>
    <message>
        <source>stretching</source>
        <translation>étirement</translation>
    </message>
    <message>
        <source>as below</source>
        <translation>comme ci-dessous</translation>
    </message>
    <message>
        <source>&amp;Values</source>
        <translation>&amp;Valeurs</translation>
    </message>
    <message>
        <source>What pixels are for the network.</source>
        <translation>Ce que sont les pixels pour le réseau.</translation>
    </message>
    <message>
        <source>Blac&amp;k and white</source>
        <translation>&amp;Noir et blanc</translation>
    </message>
    <message>
        <source>Two numbers: what black and white are.</source>
        <translation>Deux nombres&#x202f;: ce que sont le noir et le blanc.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>What is subtracted then: one number, or one for each channel.</source>
        <translation>Ce qui est ensuite soustrait&#x202f;: un nombre, ou un par canal.</translation>
    </message>
    <message>
        <source>&amp;Deviation</source>
        <translation>Écart t&amp;ype</translation>
    </message>
    <message>
        <source>What the rest is divided by: one number, or one for each channel.</source>
        <translation>Ce par quoi le reste est divisé&#x202f;: un nombre, ou un par canal.</translation>
    </message>
    <message>
        <source>Names of the outputs</source>
        <translation>Noms des sorties</translation>
    </message>
    <message>
        <source>normal, pneumonia, …</source>
        <translation>normal, pneumonie, …</translation>
    </message>
    <message>
        <source>In their order, with commas between them; may be left empty.</source>
        <translation>Dans leur ordre, séparés par des virgules&#x202f;; peut rester vide.</translation>
    </message>
    <message>
        <source>O&amp;utputs</source>
        <translation>&amp;Sorties</translation>
    </message>
    <message>
        <source>&amp;Probabilities</source>
        <translation>&amp;Probabilités</translation>
    </message>
    <message>
        <source>What makes probabilities of the outputs, where the network does not end in that itself.</source>
        <translation>Ce qui fait des sorties des probabilités, là où le réseau ne finit pas ainsi lui-même.</translation>
    </message>
    <message>
        <source>as the network ends</source>
        <translation>selon la fin du réseau</translation>
    </message>
    <message>
        <source>of each output (sigmoid)</source>
        <translation>de chaque sortie (sigmoid)</translation>
    </message>
    <message>
        <source>of all together (softmax)</source>
        <translation>de toutes ensemble (softmax)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>What the network sees of the current case</source>
        <translation>Ce que le réseau voit du cas actuel</translation>
    </message>
    <message>
        <source>Open cases first to see here what the network sees of them.</source>
        <translation>Ouvrez d’abord des cas pour voir ici ce que le réseau en voit.</translation>
    </message>
    <message>
        <source>%1×%1 pixels, values from %2 to %3</source>
        <translation>%1×%1 pixels, valeurs de %2 à %3</translation>
    </message>
</context>
<context>
    <name>saliscope::window::PlotCommands</name>
    <message>
        <source>Open a sweep</source>
        <translation>Ouvrir un balayage</translation>
    </message>
    <message>
        <source>Results of sweeps (*.json)</source>
        <translation>Résultats de balayages (*.json)</translation>
    </message>
    <message>
        <source>Export plot</source>
        <translation>Exporter le graphique</translation>
    </message>
    <message>
        <source>Page (*.pdf);;Drawing (*.svg);;Picture (*.png)</source>
        <translation>Page (*.pdf);;Dessin (*.svg);;Image (*.png)</translation>
    </message>
    <message>
        <source>The plot was written to %1.</source>
        <translation>Le graphique a été enregistré dans %1.</translation>
    </message>
</context>
<context>
    <name>saliscope::window::ReadingCommands</name>
    <message>
        <source>The paused blind reading is about other cases than those that are open.</source>
        <translation>La lecture en aveugle en pause porte sur d’autres cas que ceux qui sont ouverts.</translation>
    </message>
    <message>
        <source>The blind reading is paused. Case › Continue blind reading goes on with it.</source>
        <translation>La lecture en aveugle est en pause. Cas › Reprendre la lecture en aveugle la poursuit.</translation>
    </message>
    <message>
        <source>Readings (*.json)</source>
        <translation>Lectures (*.json)</translation>
    </message>
    <message>
        <source>Open another reading</source>
        <translation>Ouvrir une autre lecture</translation>
    </message>
    <message>
        <source>Save readings</source>
        <translation>Enregistrer les lectures</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>Exporter le tableau</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>The readings were written to %1.</source>
        <translation>Les lectures ont été enregistrées dans %1.</translation>
    </message>
    <message>
        <source>The table was written to %1.</source>
        <translation>Le tableau a été enregistré dans %1.</translation>
    </message>
    <message>
        <source>This reading rates maps that cannot be shown now. Open the checkpoints and results it began with, then continue.</source>
        <translation>Cette lecture évalue des cartes qui ne peuvent pas être affichées maintenant. Ouvrez les checkpoints et les résultats avec lesquels elle a commencé, puis continuez.</translation>
    </message>
    <message>
        <source>%1, reading %2: %3 of %4 pictures read</source>
        <translation>%1, lecture %2&#x202f;: %3 images lues sur %4</translation>
    </message>
    <message>
        <source>Continue blind reading</source>
        <translation>Reprendre la lecture en aveugle</translation>
    </message>
    <message>
        <source>Which reading is to go on?</source>
        <translation>Quelle lecture faut-il reprendre&#x202f;?</translation>
    </message>
</context>
<context>
    <name>saliscope::window::ReportCommands</name>
    <message>
        <source>Folder for the report</source>
        <translation>Dossier du rapport</translation>
    </message>
    <message>
        <source>A report needs a case and a checkpoint.</source>
        <translation>Un rapport demande un cas et un checkpoint.</translation>
    </message>
    <message>
        <source>Case report: %1</source>
        <translation>Rapport du cas&#x202f;: %1</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation>Le rapport a été écrit dans %1.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
</context>
<context>
    <name>saliscope::window::RoadFeed</name>
    <message>
        <source>Pane %1: %2</source>
        <translation>Volet %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>No case is open.</source>
        <translation>Aucun cas n’est ouvert.</translation>
    </message>
    <message>
        <source>The current pane has no map.</source>
        <translation>Le volet actif n’a pas de carte.</translation>
    </message>
    <message>
        <source>A difference of maps has no order of relevance, so ROAD does not apply.</source>
        <translation>Une différence de cartes n’a pas d’ordre de pertinence&#x202f;; ROAD ne s’y applique pas.</translation>
    </message>
    <message>
        <source>The map holds values that are not numbers, so ROAD does not apply.</source>
        <translation>La carte contient des valeurs qui ne sont pas des nombres&#x202f;; ROAD ne s’y applique pas.</translation>
    </message>
    <message>
        <source>Open a checkpoint: ROAD asks the network about the imputed pictures.</source>
        <translation>Ouvrez un checkpoint&#x202f;: ROAD interroge le réseau sur les images imputées.</translation>
    </message>
    <message>
        <source>The map explains a difference of two outputs; ROAD asks for the probability of one, so it does not apply.</source>
        <translation>La carte explique la différence de deux sorties&#x202f;; ROAD demande la probabilité d’une seule et ne s’applique donc pas.</translation>
    </message>
</context>
<context>
    <name>saliscope::window::RunDialog</name>
    <message>
        <source>Generate maps</source>
        <translation>Générer des cartes</translation>
    </message>
    <message>
        <source>Completeness (ROAD)</source>
        <translation>Complétude (ROAD)</translation>
    </message>
    <message>
        <source>Interpretability</source>
        <translation>Interprétabilité</translation>
    </message>
    <message>
        <source>Export overlays</source>
        <translation>Exporter les superpositions</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Cas</translation>
    </message>
    <message>
        <source>all cases (%1)</source>
        <translation>tous les cas (%1)</translation>
    </message>
    <message>
        <source>split %1 (%2)</source>
        <translation>partition %1 (%2)</translation>
    </message>
    <message>
        <source>the selection (%1)</source>
        <translation>la sélection (%1)</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Dossier de sortie</translation>
    </message>
    <message>
        <source>Equivalent command</source>
        <translation>Commande équivalente</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Exécuter</translation>
    </message>
    <message>
        <source>Copy &amp;command</source>
        <translation>Copier la &amp;commande</translation>
    </message>
    <message>
        <source>The command that does the same:</source>
        <translation>La commande qui fait la même chose&#x202f;:</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1&#x202f;: %2, %3</translation>
    </message>
    <message>
        <source>A selection has no command of its own. For all cases it is:
%1</source>
        <translation>Une sélection n’a pas de commande à elle. Pour tous les cas, c’est&#x202f;:
%1</translation>
    </message>
    <message>
        <source>Measuring time and disk space on the first cases…</source>
        <translation>Mesure du temps et de l’espace sur les premiers cas…</translation>
    </message>
    <message>
        <source>Name an output folder.</source>
        <translation>Indiquez un dossier de sortie.</translation>
    </message>
    <message>
        <source>Choose an algorithm.</source>
        <translation>Choisissez un algorithme.</translation>
    </message>
    <message>
        <source>There is nothing to be done for these cases.</source>
        <translation>Il n’y a rien à faire pour ces cas.</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) will take about %1 and %2 of disk.</source>
        <translation>
            <numerusform>%n cas prendra environ %1 et %2 de disque.</numerusform>
            <numerusform>%n cas prendront environ %1 et %2 de disque.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 are free.</source>
        <translation>%1 sont libres.</translation>
    </message>
    <message>
        <source>The first of them failed: %1.</source>
        <translation>Le premier a échoué&#x202f;: %1.</translation>
    </message>
    <message>
        <source>the default</source>
        <translation>l’habituelle</translation>
    </message>
    <message>
        <source>Cohort report</source>
        <translation>Rapport de cohorte</translation>
    </message>
    <message>
        <source>Layer sweep</source>
        <translation>Balayage des couches</translation>
    </message>
    <message>
        <source>Compare two sets of maps</source>
        <translation>Comparer les cartes de deux endroits</translation>
    </message>
    <message>
        <source>Statistics of scores</source>
        <translation>Statistiques des scores</translation>
    </message>
    <message>
        <source>Convert maps</source>
        <translation>Convertir des cartes</translation>
    </message>
    <message>
        <source>Store (.h5) or folder</source>
        <translation>Stockage (.h5) ou dossier</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of maps will take about %1 and %2 of disk.</source>
        <translation>
            <numerusform>%n paire de cartes prendra environ %1 et %2 de disque.</numerusform>
            <numerusform>%n paires de cartes prendront environ %1 et %2 de disque.</numerusform>
        </translation>
    </message>
    <message>
        <source>all that the results name</source>
        <translation>tous ceux que nomment les résultats</translation>
    </message>
    <message>
        <source>those that are open, with their labels and boxes (%1)</source>
        <translation>ceux qui sont ouverts, avec leurs étiquettes et cadres (%1)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>The program holds %1 of memory meanwhile.</source>
        <translation>Le programme occupe %1 de mémoire pendant ce temps.</translation>
    </message>
</context>
<context>
    <name>saliscope::window::SessionAutosave</name>
    <message>
        <source>The work cannot be kept for the case of a crash: %1</source>
        <translation>Le travail ne peut pas être conservé en cas de plantage&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>saliscope::window::SessionCommands</name>
    <message>
        <source>Sessions (*.saliscope);;All files (*)</source>
        <translation>Sessions (*.saliscope);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open a session</source>
        <translation>Ouvrir une session</translation>
    </message>
    <message>
        <source>The session is still being opened, so it cannot be saved yet.</source>
        <translation>La session est encore en cours d’ouverture et ne peut pas encore être enregistrée.</translation>
    </message>
    <message>
        <source>The session was not saved, and the file is as it was. %1</source>
        <translation>La session n’a pas été enregistrée, et le fichier est inchangé. %1</translation>
    </message>
    <message>
        <source>The session was saved to %1.</source>
        <translation>La session a été enregistrée dans %1.</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>Enregistrer la session</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>Your notes and other changes have not been saved as a session.</source>
        <translation>Vos notes et autres modifications n’ont pas été enregistrées comme session.</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 contient des modifications non enregistrées.</translation>
    </message>
    <message>
        <source>A session that had not been saved yet</source>
        <translation>Une session qui n’avait pas encore été enregistrée</translation>
    </message>
    <message>
        <source>The session %1</source>
        <translation>La session %1</translation>
    </message>
    <message>
        <source>%1 was not closed properly. It was kept as it was on %2.</source>
        <translation>%1 n’a pas été fermée correctement. Son état du %2 a été conservé.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
</context>
<context>
    <name>saliscope::window::SessionOpening</name>
    <message>
        <source>The session names no cases, so there is nothing to open.</source>
        <translation>La session ne nomme aucun cas&#x202f;: il n’y a rien à ouvrir.</translation>
    </message>
    <message>
        <source>The checkpoint %1 is not the one it was: its SHA-256 differs, or it cannot be opened, and maps may differ.</source>
        <translation>Le checkpoint %1 n’est plus le même&#x202f;: son SHA-256 diffère, ou il ne peut pas être ouvert, et les cartes peuvent différer.</translation>
    </message>
    <message>
        <source>The checkpoint %1 is not there.</source>
        <translation>Le checkpoint %1 est introuvable.</translation>
    </message>
    <message>
        <source>The results %1 are not there.</source>
        <translation>Les résultats %1 sont introuvables.</translation>
    </message>
    <message>
        <source>The case %1 is not among the cases any more.</source>
        <translation>Le cas %1 ne fait plus partie des cas.</translation>
    </message>
</context>
<context>
    <name>saliscope::window::StartPage</name>
    <message>
        <source>Pictures in %1</source>
        <translation>Images dans %1</translation>
    </message>
    <message>
        <source>Checkpoint %1</source>
        <translation>Checkpoint %1</translation>
    </message>
    <message>
        <source>Where did the network look?</source>
        <translation>Où le réseau a-t-il regardé&#x202f;?</translation>
    </message>
    <message>
        <source>For research, not for diagnosis. A saliency map says something about a network, not about a patient.</source>
        <translation>Pour la recherche, pas pour le diagnostic. Une carte de saillance dit quelque chose d’un réseau, non d’un patient.</translation>
    </message>
    <message>
        <source>Pictures, folders, split lists, checkpoints and results can also be dropped anywhere on this window.</source>
        <translation>Images, dossiers, listes de partitions, checkpoints et résultats peuvent aussi être déposés n’importe où sur cette fenêtre.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Recent items</source>
        <translation>Éléments récents</translation>
    </message>
    <message>
        <source>What you open will be listed here.</source>
        <translation>Ce que vous ouvrirez sera listé ici.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
</context>
<context>
    <name>saliscope::window::StatusLine</name>
    <message>
        <source>map %1</source>
        <translation>carte %1</translation>
    </message>
    <message>
        <source> (percentile %1)</source>
        <translation> (percentile %1)</translation>
    </message>
    <message>
        <source>research use only</source>
        <translation>recherche uniquement</translation>
    </message>
    <message>
        <source>For research, not for diagnosis. A saliency map says something about a network, not about a patient.</source>
        <translation>Pour la recherche, pas pour le diagnostic. Une carte de saillance dit quelque chose d’un réseau, non d’un patient.</translation>
    </message>
    <message>
        <source>x %1, y %2</source>
        <translation>x %1, y %2</translation>
    </message>
    <message>
        <source>image %1</source>
        <translation>image %1</translation>
    </message>
    <message>
        <source>in a box with label %1</source>
        <translation>dans un cadre d’étiquette %1</translation>
    </message>
    <message>
        <source>range: each map by itself</source>
        <translation>plage&#x202f;: propre à chaque carte</translation>
    </message>
    <message>
        <source>range: %1 to %2</source>
        <translation>plage&#x202f;: %1 à %2</translation>
    </message>
    <message>
        <source>range: shared by all panes</source>
        <translation>plage&#x202f;: commune à tous les volets</translation>
    </message>
    <message>
        <source>The device networks run on.</source>
        <translation>L’unité de calcul qui exécute les réseaux.</translation>
    </message>
</context>
<context>
    <name>saliscope::window::ViewCommands</name>
    <message>
        <source>%1 does not say what it shows.</source>
        <translation>%1 ne dit pas ce qu’il montre.</translation>
    </message>
    <message>
        <source>Open the view</source>
        <translation>Ouvrir la vue</translation>
    </message>
    <message>
        <source>%1 shows a view of %2, which is not there any more.</source>
        <translation>%1 montre une vue de %2, qui n’existe plus.</translation>
    </message>
    <message numerus="yes">
        <source>To show its view again, the file asks for %n file(s) or folder(s) on this machine. Open them only when you trust where it comes from.</source>
        <translation>
            <numerusform>Pour montrer de nouveau sa vue, ce fichier demande %n fichier ou dossier de cette machine. Ne l’ouvrez que si vous faites confiance à son origine.</numerusform>
            <numerusform>Pour montrer de nouveau sa vue, ce fichier demande %n fichiers ou dossiers de cette machine. Ne les ouvrez que si vous faites confiance à son origine.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saliscope::window::WindowBar</name>
    <message>
        <source>Tool bar</source>
        <translation>Barre d’outils</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Cas</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>More algorithms</source>
        <translation>Plus d’algorithmes</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>All algorithms; each that is switched on has a pane.</source>
        <translation>Tous les algorithmes&#x202f;; chacun de ceux qui sont activés a un volet.</translation>
    </message>
    <message>
        <source>No cases</source>
        <translation>Aucun cas</translation>
    </message>
    <message>
        <source>No checkpoint</source>
        <translation>Aucun checkpoint</translation>
    </message>
</context>
<context>
    <name>saliscope::window::Workspace</name>
    <message>
        <source>Opening %1…</source>
        <translation>Ouverture de %1…</translation>
    </message>
    <message>
        <source>%1 holds no case that can be shown.</source>
        <translation>%1 ne contient aucun cas affichable.</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) cannot be used; the first is %1: %2.</source>
        <translation>
            <numerusform>%n image ne peut pas être utilisée&#x202f;; la première est %1&#x202f;: %2.</numerusform>
            <numerusform>%n images ne peuvent pas être utilisées&#x202f;; la première est %1&#x202f;: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Lecture de %1…</translation>
    </message>
    <message>
        <source>%1 holds no normalizer, so the network sees the pixels as they are.</source>
        <translation>%1 ne contient pas de normaliseur&#x202f;: le réseau voit les pixels tels quels.</translation>
    </message>
    <message>
        <source>Open the cases these results belong to first.</source>
        <translation>Ouvrez d’abord les cas auxquels ces résultats appartiennent.</translation>
    </message>
    <message>
        <source>%1 holds no case that can be shown: %2.</source>
        <translation>%1 ne contient aucun cas affichable&#x202f;: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Of the first %n picture(s) of the list, %1 cannot be found; the first of these is %2.</source>
        <translation>
            <numerusform>Sur la première image de la liste (%n), %1 est introuvable&#x202f;: %2.</numerusform>
            <numerusform>Sur les %n premières images de la liste, %1 sont introuvables&#x202f;; la première d’entre elles est %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is open too: choose it in a pane&apos;s header, or compare the checkpoints from the Compare menu.</source>
        <translation>%1 est ouvert aussi&#x202f;: choisissez-le dans l’en-tête d’un panneau, ou comparez les checkpoints par le menu Comparer.</translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) of maps can be chosen in the panes.</source>
        <translation>
            <numerusform>%n jeu de cartes peut être choisi dans les volets.</numerusform>
            <numerusform>%n jeux de cartes peuvent être choisis dans les volets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) of scores are in the list of cases.</source>
        <translation>
            <numerusform>%n colonne de scores figure dans la liste des cas.</numerusform>
            <numerusform>%n colonnes de scores figurent dans la liste des cas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sweep is among the plots.</source>
        <translation>Le balayage est parmi les graphiques.</translation>
    </message>
</context>
</TS>
