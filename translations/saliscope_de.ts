<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ActionTable</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Zuletzt geöff&amp;net</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>A&amp;nordnung</translation>
    </message>
    <message>
        <source>Lin&amp;ks</source>
        <translation>&amp;Kopplung</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Bereiche</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Fall</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>A&amp;usführen</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Extras</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Open &amp;demo</source>
        <translation>&amp;Demo öffnen</translation>
    </message>
    <message>
        <source>Open 20 synthetic radiographs with boxes and a network trained on others like them.</source>
        <translation>20 synthetische Röntgenbilder mit Rahmen öffnen und ein Netz, das mit ähnlichen trainiert wurde.</translation>
    </message>
    <message>
        <source>&amp;Open datamodule…</source>
        <translation>Daten&amp;modul öffnen…</translation>
    </message>
    <message>
        <source>Choose a registered datamodule, or a split list or folder.</source>
        <translation>Ein registriertes Datenmodul, eine Liste von Teilmengen oder einen Ordner wählen.</translation>
    </message>
    <message>
        <source>Open &amp;images…</source>
        <translation>Bi&amp;lder öffnen…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>Choose a folder of pictures; all below it are opened.</source>
        <translation>Einen Ordner mit Bildern wählen; alle darin und in seinen Unterordnern werden geöffnet.</translation>
    </message>
    <message>
        <source>Open chec&amp;kpoint…</source>
        <translation>Chec&amp;kpoint öffnen…</translation>
    </message>
    <message>
        <source>Choose a trained network&apos;s file or training folder.</source>
        <translation>Die Datei eines trainierten Netzes oder seinen Trainingsordner wählen.</translation>
    </message>
    <message>
        <source>Open re&amp;sults…</source>
        <translation>&amp;Ergebnisse öffnen…</translation>
    </message>
    <message>
        <source>E&amp;xport view…</source>
        <translation>Ansicht e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Write the panes with their legends as PNG or PDF.</source>
        <translation>Die Bildfelder mit ihren Legenden als PNG oder PDF speichern.</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>Bild ko&amp;pieren</translation>
    </message>
    <message>
        <source>Copy the current pane with its legend.</source>
        <translation>Das aktuelle Bildfeld mit seiner Legende kopieren.</translation>
    </message>
    <message>
        <source>S&amp;tart page</source>
        <translation>S&amp;tartseite</translation>
    </message>
    <message>
        <source>Go back to the start page; running jobs go on.</source>
        <translation>Zur Startseite zurückkehren; laufende Aufträge laufen weiter.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the window.</source>
        <translation>Das Fenster schließen.</translation>
    </message>
    <message>
        <source>&amp;1 pane</source>
        <translation>&amp;1 Bildfeld</translation>
    </message>
    <message>
        <source>Show one pane.</source>
        <translation>Ein Bildfeld zeigen.</translation>
    </message>
    <message>
        <source>&amp;2 panes</source>
        <translation>&amp;2 Bildfelder</translation>
    </message>
    <message>
        <source>Show two panes side by side.</source>
        <translation>Zwei Bildfelder nebeneinander zeigen.</translation>
    </message>
    <message>
        <source>&amp;3 panes</source>
        <translation>&amp;3 Bildfelder</translation>
    </message>
    <message>
        <source>Show three panes side by side.</source>
        <translation>Drei Bildfelder nebeneinander zeigen.</translation>
    </message>
    <message>
        <source>&amp;4 panes</source>
        <translation>&amp;4 Bildfelder</translation>
    </message>
    <message>
        <source>Show two rows of two panes.</source>
        <translation>Zwei Reihen zu zwei Bildfeldern zeigen.</translation>
    </message>
    <message>
        <source>&amp;6 panes</source>
        <translation>&amp;6 Bildfelder</translation>
    </message>
    <message>
        <source>Show two rows of three panes.</source>
        <translation>Zwei Reihen zu drei Bildfeldern zeigen.</translation>
    </message>
    <message>
        <source>&amp;9 panes</source>
        <translation>&amp;9 Bildfelder</translation>
    </message>
    <message>
        <source>Show three rows of three panes.</source>
        <translation>Drei Reihen zu drei Bildfeldern zeigen.</translation>
    </message>
    <message>
        <source>Link &amp;pan and zoom</source>
        <translation>&amp;Verschieben und Zoom koppeln</translation>
    </message>
    <message>
        <source>All panes show the same part of the picture.</source>
        <translation>Alle Bildfelder zeigen denselben Ausschnitt des Bildes.</translation>
    </message>
    <message>
        <source>Link &amp;window and level</source>
        <translation>&amp;Fensterung koppeln</translation>
    </message>
    <message>
        <source>All panes have the same brightness and contrast.</source>
        <translation>Alle Bildfelder haben dieselbe Helligkeit und denselben Kontrast.</translation>
    </message>
    <message>
        <source>Link &amp;cursor</source>
        <translation>&amp;Zeiger koppeln</translation>
    </message>
    <message>
        <source>A cross marks the place under the pointer in all panes.</source>
        <translation>Ein Kreuz markiert in allen Bildfeldern die Stelle unter dem Zeiger.</translation>
    </message>
    <message>
        <source>&amp;Fit picture</source>
        <translation>Bild &amp;einpassen</translation>
    </message>
    <message>
        <source>Show the whole picture in each pane.</source>
        <translation>In jedem Bildfeld das ganze Bild zeigen.</translation>
    </message>
    <message>
        <source>&amp;Actual pixels</source>
        <translation>Originalpi&amp;xel</translation>
    </message>
    <message>
        <source>One pixel of the picture is one of the screen.</source>
        <translation>Ein Pixel des Bildes ist ein Pixel des Bildschirms.</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Enlarge the picture.</source>
        <translation>Das Bild vergrößern.</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Verkleinern</translation>
    </message>
    <message>
        <source>Make the picture smaller.</source>
        <translation>Das Bild verkleinern.</translation>
    </message>
    <message>
        <source>Next overlay &amp;style</source>
        <translation>Nächster &amp;Stil der Überlagerung</translation>
    </message>
    <message>
        <source>Go from colours to contours, to both, and back.</source>
        <translation>Von Farben zu Konturen, zu beidem und zurück wechseln.</translation>
    </message>
    <message>
        <source>&amp;Hide overlay while held</source>
        <translation>Überlagerung &amp;ausblenden (Taste halten)</translation>
    </message>
    <message>
        <source>As long as the key is down, the radiograph is shown alone.</source>
        <translation>Solange die Taste gedrückt ist, wird das Röntgenbild allein gezeigt.</translation>
    </message>
    <message>
        <source>Show &amp;boxes</source>
        <translation>&amp;Rahmen zeigen</translation>
    </message>
    <message>
        <source>Show or hide the radiologists&apos; boxes.</source>
        <translation>Die Rahmen der Radiologen zeigen oder ausblenden.</translation>
    </message>
    <message>
        <source>S&amp;mooth maps</source>
        <translation>Karten g&amp;lätten</translation>
    </message>
    <message>
        <source>Interpolate maps as result files do, or show the true cells of their layer.</source>
        <translation>Karten wie in den Ergebnisdateien interpolieren, oder die wahren Zellen ihrer Schicht zeigen.</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>Light or dark as the desktop is.</source>
        <translation>Hell oder dunkel wie die Arbeitsoberfläche.</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dark text on light grey.</source>
        <translation>Dunkler Text auf hellem Grau.</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Light text on dark grey.</source>
        <translation>Heller Text auf dunklem Grau.</translation>
    </message>
    <message>
        <source>Use the desktop&apos;s language where there are texts in it, else English.</source>
        <translation>Die Sprache der Arbeitsoberfläche verwenden, wenn es Texte darin gibt, sonst Englisch.</translation>
    </message>
    <message>
        <source>Show all texts in English.</source>
        <translation>Alle Texte auf Englisch zeigen.</translation>
    </message>
    <message>
        <source>Show all texts in French.</source>
        <translation>Alle Texte auf Französisch zeigen.</translation>
    </message>
    <message>
        <source>Show all texts in German.</source>
        <translation>Alle Texte auf Deutsch zeigen.</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>Vollb&amp;ild</translation>
    </message>
    <message>
        <source>&amp;Next case</source>
        <translation>&amp;Nächster Fall</translation>
    </message>
    <message>
        <source>Go to the next case of the list.</source>
        <translation>Zum nächsten Fall der Liste gehen.</translation>
    </message>
    <message>
        <source>&amp;Previous case</source>
        <translation>&amp;Vorheriger Fall</translation>
    </message>
    <message>
        <source>Go to the case before.</source>
        <translation>Zum vorherigen Fall gehen.</translation>
    </message>
    <message>
        <source>&amp;First case</source>
        <translation>&amp;Erster Fall</translation>
    </message>
    <message>
        <source>Go to the first case of the list.</source>
        <translation>Zum ersten Fall der Liste gehen.</translation>
    </message>
    <message>
        <source>&amp;Last case</source>
        <translation>&amp;Letzter Fall</translation>
    </message>
    <message>
        <source>Go to the last case of the list.</source>
        <translation>Zum letzten Fall der Liste gehen.</translation>
    </message>
    <message>
        <source>Mark &amp;reviewed</source>
        <translation>Als &amp;gesichtet markieren</translation>
    </message>
    <message>
        <source>Mark the case as looked at, or take the mark away.</source>
        <translation>Den Fall als angesehen markieren oder die Markierung entfernen.</translation>
    </message>
    <message>
        <source>Edit &amp;tags…</source>
        <translation>&amp;Schlagwörter bearbeiten…</translation>
    </message>
    <message>
        <source>Give the case words to find it by.</source>
        <translation>Dem Fall Wörter geben, mit denen er sich wiederfinden lässt.</translation>
    </message>
    <message>
        <source>&amp;Generate maps…</source>
        <translation>&amp;Karten erzeugen…</translation>
    </message>
    <message>
        <source>Write saliency maps of many cases as files.</source>
        <translation>Salienzkarten vieler Fälle als Dateien schreiben.</translation>
    </message>
    <message>
        <source>&amp;Completeness…</source>
        <translation>&amp;Vollständigkeit…</translation>
    </message>
    <message>
        <source>Score maps by ROAD: does the prediction change when the pixels a map calls important are removed?</source>
        <translation>Karten mit ROAD bewerten: Folgt die Antwort des Netzes den Pixeln, die eine Karte wichtig nennt?</translation>
    </message>
    <message>
        <source>&amp;Interpretability…</source>
        <translation>&amp;Interpretierbarkeit…</translation>
    </message>
    <message>
        <source>Score maps against the radiologists&apos; boxes.</source>
        <translation>Karten an den Rahmen der Radiologen messen.</translation>
    </message>
    <message>
        <source>Export &amp;overlays…</source>
        <translation>Über&amp;lagerungen exportieren…</translation>
    </message>
    <message>
        <source>Draw maps over many cases as pictures.</source>
        <translation>Karten über die Bilder vieler Fälle zeichnen.</translation>
    </message>
    <message>
        <source>&amp;Inspect checkpoint…</source>
        <translation>Checkpoint &amp;untersuchen…</translation>
    </message>
    <message>
        <source>Show the network&apos;s layers and choose the one the current pane explains.</source>
        <translation>Die Schichten des Netzes zeigen und die wählen, die das aktuelle Bildfeld erklärt.</translation>
    </message>
    <message>
        <source>&amp;Data folders…</source>
        <translation>&amp;Datenordner…</translation>
    </message>
    <message>
        <source>Say where the pictures of the registered databases are.</source>
        <translation>Angeben, wo die Bilder der registrierten Datenbanken liegen.</translation>
    </message>
    <message>
        <source>D&amp;evices…</source>
        <translation>&amp;Rechengeräte…</translation>
    </message>
    <message>
        <source>Choose what the networks run on.</source>
        <translation>Wählen, worauf die Netze laufen.</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>List all keys.</source>
        <translation>Alle Tasten auflisten.</translation>
    </message>
    <message>
        <source>What maps and scores &amp;mean</source>
        <translation>Was Karten und &amp;Scores bedeuten</translation>
    </message>
    <message>
        <source>What each algorithm and score says, and what it cannot show.</source>
        <translation>Was jeder Algorithmus und jeder Score aussagt und was er nicht zeigen kann.</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>&amp;Befehl suchen…</translation>
    </message>
    <message>
        <source>Search everything the window can do.</source>
        <translation>In allem suchen, was das Fenster kann.</translation>
    </message>
    <message>
        <source>&amp;About Saliscope</source>
        <translation>&amp;Über Saliscope</translation>
    </message>
    <message>
        <source>Versions, licence, and what it is not for.</source>
        <translation>Versionen, Lizenz, und wofür das Programm nicht gedacht ist.</translation>
    </message>
    <message>
        <source>Export &amp;boxes</source>
        <translation>&amp;Rahmen exportieren</translation>
    </message>
    <message>
        <source>&amp;Boxes</source>
        <translation>Ra&amp;hmen</translation>
    </message>
    <message>
        <source>&amp;Split list…</source>
        <translation>&amp;Liste von Teilmengen…</translation>
    </message>
    <message>
        <source>Write all boxes, edited ones in place of the data&apos;s, as a split list that can be opened.</source>
        <translation>Alle Rahmen, bearbeitete anstelle derer der Daten, als Liste von Teilmengen schreiben, die sich öffnen lässt.</translation>
    </message>
    <message>
        <source>&amp;COCO…</source>
        <translation>&amp;COCO…</translation>
    </message>
    <message>
        <source>Write all boxes, edited ones in place of the data&apos;s, as COCO&apos;s JSON.</source>
        <translation>Alle Rahmen, bearbeitete anstelle derer der Daten, im JSON-Format von COCO schreiben.</translation>
    </message>
    <message>
        <source>&amp;Table…</source>
        <translation>&amp;Tabelle…</translation>
    </message>
    <message>
        <source>Write all boxes, edited ones in place of the data&apos;s, as CSV.</source>
        <translation>Alle Rahmen, bearbeitete anstelle derer der Daten, als CSV schreiben.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last edit of a box of this case.</source>
        <translation>Die letzte Änderung an einem Rahmen dieses Falls zurücknehmen.</translation>
    </message>
    <message>
        <source>Do again what was taken back.</source>
        <translation>Das Zurückgenommene wiederholen.</translation>
    </message>
    <message>
        <source>&amp;Edit boxes</source>
        <translation>Rahmen &amp;bearbeiten</translation>
    </message>
    <message>
        <source>Draw, move, resize and delete boxes on the panes; the data&apos;s own are never changed.</source>
        <translation>Rahmen in den Bildfeldern zeichnen, verschieben, in der Größe ändern und löschen; die der Daten werden nie verändert.</translation>
    </message>
    <message>
        <source>&amp;Add box</source>
        <translation>Rahmen &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Put a box into the middle; arrows move it, with Ctrl they resize it.</source>
        <translation>Einen Rahmen in die Mitte setzen; Pfeiltasten verschieben ihn, mit Strg ändern sie seine Größe.</translation>
    </message>
    <message>
        <source>&amp;Delete box</source>
        <translation>Rahmen &amp;löschen</translation>
    </message>
    <message>
        <source>Delete the selected box.</source>
        <translation>Den gewählten Rahmen löschen.</translation>
    </message>
    <message>
        <source>Change &amp;label</source>
        <translation>L&amp;abel ändern</translation>
    </message>
    <message>
        <source>Type another label for the selected box.</source>
        <translation>Ein anderes Label für den gewählten Rahmen eingeben.</translation>
    </message>
    <message>
        <source>&amp;Next box</source>
        <translation>&amp;Nächster Rahmen</translation>
    </message>
    <message>
        <source>Select the next box.</source>
        <translation>Den nächsten Rahmen wählen.</translation>
    </message>
    <message>
        <source>&amp;Previous box</source>
        <translation>&amp;Vorheriger Rahmen</translation>
    </message>
    <message>
        <source>Select the box before.</source>
        <translation>Den Rahmen davor wählen.</translation>
    </message>
    <message>
        <source>&amp;Back to the data&apos;s boxes</source>
        <translation>&amp;Zurück zu den Rahmen der Daten</translation>
    </message>
    <message>
        <source>Take back all edits of this case.</source>
        <translation>Alle Änderungen dieses Falls zurücknehmen.</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>C&amp;ompare</source>
        <translation>&amp;Vergleich</translation>
    </message>
    <message>
        <source>Open s&amp;ession…</source>
        <translation>Sit&amp;zung öffnen…</translation>
    </message>
    <message>
        <source>Go on with work that was saved: cases, panes, notes and all else.</source>
        <translation>Gespeicherte Arbeit fortsetzen: Fälle, Bildfelder, Notizen und alles Weitere.</translation>
    </message>
    <message>
        <source>Sa&amp;ve session</source>
        <translation>Sitzung &amp;speichern</translation>
    </message>
    <message>
        <source>Write what is open, the panes, notes and edited boxes to a session file.</source>
        <translation>Was offen ist, die Bildfelder, Notizen und bearbeiteten Rahmen in eine Sitzungsdatei schreiben.</translation>
    </message>
    <message>
        <source>Save session &amp;as…</source>
        <translation>Sitzung speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Write the session to another file.</source>
        <translation>Die Sitzung in eine andere Datei schreiben.</translation>
    </message>
    <message>
        <source>Case re&amp;port…</source>
        <translation>&amp;Fallbericht…</translation>
    </message>
    <message>
        <source>Write a report on the case as HTML and PDF: maps of the panes, scores, what they mean.</source>
        <translation>Einen Bericht über den Fall als HTML und PDF schreiben: die Karten der Bildfelder, die Scores und was sie bedeuten.</translation>
    </message>
    <message>
        <source>N&amp;ext unreviewed case</source>
        <translation>Nächster &amp;ungesichteter Fall</translation>
    </message>
    <message>
        <source>Go to the next case of the work list, or of those shown, that is not reviewed.</source>
        <translation>Zum nächsten ungesichteten Fall der Arbeitsliste oder der gezeigten Fälle gehen.</translation>
    </message>
    <message>
        <source>Mark reviewed and &amp;go on</source>
        <translation>Als ges&amp;ichtet markieren und weiter</translation>
    </message>
    <message>
        <source>Mark the case as looked at and go to the next one that is not.</source>
        <translation>Den Fall als angesehen markieren und zum nächsten gehen, der es nicht ist.</translation>
    </message>
    <message>
        <source>Edit &amp;work lists…</source>
        <translation>&amp;Arbeitslisten bearbeiten…</translation>
    </message>
    <message>
        <source>Change the lists of cases that are gone through one by one.</source>
        <translation>Die Listen der Fälle ändern, die einer nach dem anderen durchgegangen werden.</translation>
    </message>
    <message>
        <source>&amp;Start blind reading…</source>
        <translation>Ver&amp;blindete Befundung beginnen…</translation>
    </message>
    <message>
        <source>Mark findings and rate maps without seeing label, prediction, boxes or names.</source>
        <translation>Befunde markieren und Karten bewerten, ohne Label, Vorhersage, Rahmen oder Namen zu sehen.</translation>
    </message>
    <message>
        <source>&amp;Continue blind reading</source>
        <translation>Verblindete Befundung &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Go on with the blind reading that was paused.</source>
        <translation>Die unterbrochene verblindete Befundung fortsetzen.</translation>
    </message>
    <message>
        <source>Blind reading: &amp;agreement…</source>
        <translation>Verblin&amp;dete Befundung: Übereinstimmung…</translation>
    </message>
    <message>
        <source>Compare readings with the boxes and with each other.</source>
        <translation>Befundungen mit den Rahmen und untereinander vergleichen.</translation>
    </message>
    <message>
        <source>Cohort &amp;report…</source>
        <translation>Kohortenbe&amp;richt…</translation>
    </message>
    <message>
        <source>Write one report on many cases: scores, what they mean, and the worst cases.</source>
        <translation>Einen Bericht über viele Fälle schreiben: die Scores, was sie bedeuten, und die schlechtesten Fälle.</translation>
    </message>
    <message>
        <source>&amp;Swipe</source>
        <translation>&amp;Wischen</translation>
    </message>
    <message>
        <source>Show another pane&apos;s map right of a divider in this pane.</source>
        <translation>Die Karte eines anderen Bildfelds rechts von einem Trenner in diesem Bildfeld zeigen.</translation>
    </message>
    <message>
        <source>&amp;Blink</source>
        <translation>B&amp;linken</translation>
    </message>
    <message>
        <source>Show the other map in this pane&apos;s place, and this one again with the next press.</source>
        <translation>Die andere Karte an der Stelle dieser zeigen, und beim nächsten Drücken wieder diese.</translation>
    </message>
    <message>
        <source>Divider &amp;left</source>
        <translation>&amp;Trenner nach links</translation>
    </message>
    <message>
        <source>Move the swipe&apos;s divider left.</source>
        <translation>Den Trenner nach links verschieben.</translation>
    </message>
    <message>
        <source>Divider &amp;right</source>
        <translation>Trenner nach &amp;rechts</translation>
    </message>
    <message>
        <source>Move the swipe&apos;s divider right.</source>
        <translation>Den Trenner nach rechts verschieben.</translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation>&amp;Differenz</translation>
    </message>
    <message>
        <source>Show this pane&apos;s map minus another pane&apos;s, with colours for more and less.</source>
        <translation>Die Karte dieses Bildfelds minus die eines anderen zeigen, mit Farben für mehr und weniger.</translation>
    </message>
    <message>
        <source>&amp;Consensus</source>
        <translation>&amp;Konsens</translation>
    </message>
    <message>
        <source>Show the mean of the maps chosen in the Compare panel.</source>
        <translation>Das Mittel der im Bereich „Vergleich“ gewählten Karten zeigen.</translation>
    </message>
    <message>
        <source>Dis&amp;agreement</source>
        <translation>&amp;Uneinigkeit</translation>
    </message>
    <message>
        <source>Show the standard deviation of the maps chosen in the Compare panel.</source>
        <translation>Die Standardabweichung der im Bereich „Vergleich“ gewählten Karten zeigen.</translation>
    </message>
    <message>
        <source>Compare chec&amp;kpoints</source>
        <translation>&amp;Checkpoints vergleichen</translation>
    </message>
    <message>
        <source>Show this pane&apos;s map by two checkpoints side by side.</source>
        <translation>Die Karte dieses Bildfelds von zwei Checkpoints nebeneinander zeigen.</translation>
    </message>
    <message>
        <source>2 panes, one &amp;above the other</source>
        <translation>2 Bildfelder ü&amp;bereinander</translation>
    </message>
    <message>
        <source>Show two panes, one above the other.</source>
        <translation>Zwei Bildfelder übereinander zeigen.</translation>
    </message>
    <message>
        <source>3 panes, one above the &amp;other</source>
        <translation>3 Bildfelder übere&amp;inander</translation>
    </message>
    <message>
        <source>Show three panes, one above the other.</source>
        <translation>Drei Bildfelder übereinander zeigen.</translation>
    </message>
    <message>
        <source>6 panes, &amp;three rows</source>
        <translation>6 Bildfelder, &amp;drei Reihen</translation>
    </message>
    <message>
        <source>Show three rows of two panes.</source>
        <translation>Drei Reihen zu zwei Bildfeldern zeigen.</translation>
    </message>
    <message>
        <source>&amp;Window and level</source>
        <translation>&amp;Fensterung</translation>
    </message>
    <message>
        <source>&amp;Fit to the picture&apos;s values</source>
        <translation>An die &amp;Werte des Bildes anpassen</translation>
    </message>
    <message>
        <source>Fit brightness and contrast to this picture and to those that follow.</source>
        <translation>Helligkeit und Kontrast an dieses Bild und die folgenden anpassen.</translation>
    </message>
    <message>
        <source>Full &amp;range</source>
        <translation>Voller &amp;Bereich</translation>
    </message>
    <message>
        <source>Show all grey values, as the network sees them.</source>
        <translation>Alle Grauwerte zeigen, wie das Netz sie sieht.</translation>
    </message>
    <message>
        <source>&amp;Inverse</source>
        <translation>&amp;Invertiert</translation>
    </message>
    <message>
        <source>Show dark what is bright, and back.</source>
        <translation>Helles dunkel zeigen, und zurück.</translation>
    </message>
    <message>
        <source>Let the map&apos;s colours cover more of the picture.</source>
        <translation>Die Farben der Karte verdecken mehr vom Bild.</translation>
    </message>
    <message>
        <source>Let the map&apos;s colours cover less of the picture.</source>
        <translation>Die Farben der Karte verdecken weniger vom Bild.</translation>
    </message>
    <message>
        <source>&amp;Layer sweep…</source>
        <translation>&amp;Schichtdurchlauf…</translation>
    </message>
    <message>
        <source>Score maps of every layer against the boxes: which layer is best?</source>
        <translation>Karten jeder Schicht an den Rahmen messen: Welche Schicht ist die beste?</translation>
    </message>
    <message>
        <source>&amp;Compare two sets of maps…</source>
        <translation>&amp;Karten zweier Orte vergleichen…</translation>
    </message>
    <message>
        <source>Say how far the maps of two folders or stores agree.</source>
        <translation>Sagen, wie weit die Karten zweier Ordner oder Speicher übereinstimmen.</translation>
    </message>
    <message>
        <source>&amp;Statistics of scores…</source>
        <translation>&amp;Statistik der Scores…</translation>
    </message>
    <message>
        <source>Compare scores of several runs: intervals, tests, ranks.</source>
        <translation>Scores mehrerer Läufe vergleichen: Intervalle, Tests, Ränge.</translation>
    </message>
    <message>
        <source>Con&amp;vert maps…</source>
        <translation>Karten um&amp;wandeln…</translation>
    </message>
    <message>
        <source>Turn a folder of maps into an HDF5 store, or back.</source>
        <translation>Aus einem Ordner mit Karten einen HDF5-Speicher machen oder umgekehrt.</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Nächstes Bildfeld</translation>
    </message>
    <message>
        <source>Give the keyboard to the next pane; Shift+Tab goes from its picture to its header.</source>
        <translation>Die Tastatur dem nächsten Bildfeld geben; Umschalt+Tab geht von seinem Bild zu seiner Kopfzeile.</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>&amp;Voriges Bildfeld</translation>
    </message>
    <message>
        <source>Give the keyboard to the pane before.</source>
        <translation>Die Tastatur dem vorigen Bildfeld geben.</translation>
    </message>
    <message>
        <source>Choose stores of maps, or completeness.json or interpretability.json, made earlier.</source>
        <translation>Früher erzeugte HDF5-Dateien mit Karten wählen, oder completeness.json oder interpretability.json.</translation>
    </message>
    <message>
        <source>Open fo&amp;lder of results…</source>
        <translation>Ordner mit Er&amp;gebnissen öffnen…</translation>
    </message>
    <message>
        <source>Choose a folder of maps or scores made earlier.</source>
        <translation>Einen früher erzeugten Ordner mit Karten oder Scores wählen.</translation>
    </message>
    <message>
        <source>Open cases first.</source>
        <translation>Öffnen Sie zuerst Fälle.</translation>
    </message>
    <message>
        <source>Open a checkpoint first.</source>
        <translation>Öffnen Sie zuerst einen Checkpoint.</translation>
    </message>
    <message>
        <source>Show a second map first.</source>
        <translation>Zeigen Sie zuerst eine zweite Karte.</translation>
    </message>
    <message>
        <source>Swipe between two maps first.</source>
        <translation>Wischen Sie zuerst zwischen zwei Karten.</translation>
    </message>
    <message>
        <source>Choose at least two maps in the Compare panel first.</source>
        <translation>Wählen Sie zuerst mindestens zwei Karten im Bereich „Vergleich“.</translation>
    </message>
    <message>
        <source>Open a second checkpoint first.</source>
        <translation>Öffnen Sie zuerst einen zweiten Checkpoint.</translation>
    </message>
    <message>
        <source>Open a case first.</source>
        <translation>Öffnen Sie zuerst einen Fall.</translation>
    </message>
    <message>
        <source>Switch on editing first.</source>
        <translation>Schalten Sie zuerst das Bearbeiten ein.</translation>
    </message>
    <message>
        <source>Select a box first.</source>
        <translation>Wählen Sie zuerst einen Rahmen.</translation>
    </message>
    <message>
        <source>The case&apos;s boxes are as in the data.</source>
        <translation>Die Rahmen des Falls sind die der Daten.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>No blind reading was paused.</source>
        <translation>Keine verblindete Befundung ist unterbrochen.</translation>
    </message>
    <message>
        <source>Choose picture files: PNG, JPEG, TIFF, DICOM and others.</source>
        <translation>Bilddateien wählen: PNG, JPEG, TIFF, DICOM und andere.</translation>
    </message>
    <message>
        <source>E&amp;vidence and scale</source>
        <translation>Hinweise und Skala (&amp;Y)</translation>
    </message>
    <message>
        <source>Mouse whe&amp;el</source>
        <translation>Mausrad (&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Reset the picture</source>
        <translation>Bild &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Show the whole picture again, with all its grey values.</source>
        <translation>Zeigt wieder das ganze Bild mit allen seinen Grauwerten.</translation>
    </message>
    <message>
        <source>Overla&amp;y more opaque</source>
        <translation>Überlagerung deckender (&amp;C)</translation>
    </message>
    <message>
        <source>Overlay less opa&amp;que</source>
        <translation>Überlagerung weniger deckend (&amp;W)</translation>
    </message>
    <message>
        <source>Evidence &amp;for</source>
        <translation>Hinweise &amp;für</translation>
    </message>
    <message>
        <source>Show in the current pane what speaks for the output.</source>
        <translation>Zeigt im aktuellen Bildfeld, was für die Ausgabe spricht.</translation>
    </message>
    <message>
        <source>Evidence &amp;against</source>
        <translation>Hinweise &amp;gegen</translation>
    </message>
    <message>
        <source>Show in the current pane what speaks against the output, in blue.</source>
        <translation>Zeigt im aktuellen Bildfeld in Blau, was gegen die Ausgabe spricht.</translation>
    </message>
    <message>
        <source>Evidence as &amp;predicted</source>
        <translation>Hinweise wie &amp;vorhergesagt</translation>
    </message>
    <message>
        <source>Show in the current pane what speaks for what was predicted: for the output, or against it.</source>
        <translation>Zeigt im aktuellen Bildfeld, was für das Vorhergesagte spricht: für die Ausgabe oder gegen sie.</translation>
    </message>
    <message>
        <source>Picture a&amp;lone</source>
        <translation>Bild a&amp;llein</translation>
    </message>
    <message>
        <source>Show the current pane&apos;s picture without a map, or with it again.</source>
        <translation>Zeigt das Bild des aktuellen Bildfelds ohne Karte oder wieder mit ihr.</translation>
    </message>
    <message>
        <source>&amp;Weak evidence looks weak</source>
        <translation>&amp;Schwache Hinweise sehen schwach aus</translation>
    </message>
    <message>
        <source>Draw maps fainter that hold far less evidence than others; off: each map on its own scale.</source>
        <translation>Zeichnet Karten blasser, die weit weniger Hinweise enthalten als andere; aus: jede Karte auf ihrer eigenen Skala.</translation>
    </message>
    <message>
        <source>One &amp;scale for all panes</source>
        <translation>&amp;Eine Skala für alle Bildfelder</translation>
    </message>
    <message>
        <source>Show the raw values of all panes on one scale, so that outputs, algorithms or checkpoints can be compared by their colours.</source>
        <translation>Zeigt die Rohwerte aller Bildfelder auf einer Skala, sodass sich Ausgaben, Algorithmen oder Checkpoints an ihren Farben vergleichen lassen.</translation>
    </message>
    <message>
        <source>&amp;Zooms; with Ctrl it goes through the cases</source>
        <translation>&amp;Vergrößert; mit Strg geht es durch die Fälle</translation>
    </message>
    <message>
        <source>Turning the wheel over a picture enlarges it.</source>
        <translation>Das Rad über einem Bild vergrößert es.</translation>
    </message>
    <message>
        <source>&amp;Goes through the cases; with Ctrl it zooms</source>
        <translation>&amp;Geht durch die Fälle; mit Strg vergrößert es</translation>
    </message>
    <message>
        <source>Turning the wheel over a picture goes to the next case.</source>
        <translation>Das Rad über einem Bild geht zum nächsten Fall.</translation>
    </message>
    <message>
        <source>Maximise pa&amp;ne</source>
        <translation>Bildfeld &amp;maximieren</translation>
    </message>
    <message>
        <source>Show the current pane alone, or all again; a double click on the picture does the same.</source>
        <translation>Zeigt das aktuelle Bildfeld allein oder wieder alle; ein Doppelklick auf das Bild tut dasselbe.</translation>
    </message>
    <message>
        <source>Hi&amp;de all panels</source>
        <translation>Alle Seitenfenster verbergen (&amp;Q)</translation>
    </message>
    <message>
        <source>Hide all panels, or bring them back; Tab does it when a picture was clicked.</source>
        <translation>Verbirgt alle Seitenfenster oder bringt sie zurück; Tab tut es, wenn ein Bild angeklickt wurde.</translation>
    </message>
    <message>
        <source>Leave the pictures alone on the screen, or go back.</source>
        <translation>Lässt die Bilder allein auf dem Bildschirm oder geht zurück.</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>empty map</source>
        <translation>leere Karte</translation>
    </message>
    <message>
        <source>constant map</source>
        <translation>konstante Karte</translation>
    </message>
    <message>
        <source>map not finite</source>
        <translation>Karte nicht endlich</translation>
    </message>
    <message>
        <source>degenerate score</source>
        <translation>entarteter Score</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilmenge</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrsch.</translation>
    </message>
    <message>
        <source>Probability %1</source>
        <translation>Wahrscheinlichkeit %1</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Auffälligkeiten</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Gesichtet</translation>
    </message>
    <message>
        <source>The picture&apos;s path in its database.</source>
        <translation>Der Pfad des Bildes in seiner Datenbank.</translation>
    </message>
    <message>
        <source>What the data set says: the class, or the numbers of the findings.</source>
        <translation>Was der Datensatz sagt: die Klasse, oder die Nummern der Befunde.</translation>
    </message>
    <message>
        <source>How many boxes radiologists drew.</source>
        <translation>Wie viele Rahmen Radiologen gezeichnet haben.</translation>
    </message>
    <message>
        <source>Maps and scores that may not be read like others.</source>
        <translation>Karten und Scores, die nicht wie andere gelesen werden dürfen.</translation>
    </message>
    <message>
        <source>What the first checkpoint&apos;s network says of output %1, from 0 to 1. It is known for cases that were shown or computed, also by earlier runs whose results are open.</source>
        <translation>Was das Netz des ersten Checkpoints zu Ausgang %1 sagt, von 0 bis 1. Bekannt ist es für Fälle, die gezeigt oder berechnet wurden, auch von früheren Läufen, deren Ergebnisse geöffnet sind.</translation>
    </message>
</context>
<context>
    <name>CommandWords</name>
    <message>
        <source>load, import, read, dicom, png, jpeg, scan, picture, browse</source>
        <translation>laden, importieren, einlesen, dicom, png, jpeg, scan, bild, durchsuchen</translation>
    </message>
    <message>
        <source>load, import, directory, batch</source>
        <translation>laden, importieren, verzeichnis, stapel</translation>
    </message>
    <message>
        <source>model, network, weights, load model, onnx</source>
        <translation>modell, netz, gewichte, modell laden, onnx</translation>
    </message>
    <message>
        <source>maps, heat map, scores, import results</source>
        <translation>karten, heatmap, werte, ergebnisse importieren</translation>
    </message>
    <message>
        <source>dataset, data set, database</source>
        <translation>datensatz, datenbank, dataset</translation>
    </message>
    <message>
        <source>save picture, save image, screenshot, figure, png, pdf, svg, publication</source>
        <translation>bild speichern, bildschirmfoto, abbildung, png, pdf, svg, veröffentlichung</translation>
    </message>
    <message>
        <source>screenshot, clipboard, snapshot</source>
        <translation>bildschirmfoto, zwischenablage, schnappschuss</translation>
    </message>
    <message>
        <source>print, paper, summary, html</source>
        <translation>drucken, papier, zusammenfassung, html</translation>
    </message>
    <message>
        <source>print all, summary, batch report</source>
        <translation>alle drucken, zusammenfassung, sammelbericht</translation>
    </message>
    <message>
        <source>save work, project, workspace</source>
        <translation>arbeit speichern, projekt, arbeitsbereich</translation>
    </message>
    <message>
        <source>project, workspace, restore</source>
        <translation>projekt, arbeitsbereich, wiederherstellen</translation>
    </message>
    <message>
        <source>exit, close window</source>
        <translation>schließen, fenster schließen</translation>
    </message>
    <message>
        <source>home, close cases, welcome</source>
        <translation>anfang, fälle schließen, willkommen</translation>
    </message>
    <message>
        <source>single, one view</source>
        <translation>einzeln, eine ansicht</translation>
    </message>
    <message>
        <source>split, side by side, compare</source>
        <translation>teilen, nebeneinander, vergleichen</translation>
    </message>
    <message>
        <source>grid, tile</source>
        <translation>gitter, kacheln</translation>
    </message>
    <message>
        <source>crosshair, pointer, cross hair</source>
        <translation>fadenkreuz, zeiger, kreuz</translation>
    </message>
    <message>
        <source>synchronise, sync, lock views</source>
        <translation>synchronisieren, ansichten koppeln</translation>
    </message>
    <message>
        <source>sync brightness</source>
        <translation>helligkeit koppeln</translation>
    </message>
    <message>
        <source>zoom to fit, whole picture, fit to window</source>
        <translation>ganzes bild, in fenster einpassen</translation>
    </message>
    <message>
        <source>reset, original, revert view, default view</source>
        <translation>zurücksetzen, original, ausgangsansicht</translation>
    </message>
    <message>
        <source>100 %, 1:1, actual size, full resolution</source>
        <translation>100 %, 1:1, originalgröße, volle auflösung</translation>
    </message>
    <message>
        <source>magnify, magnifier, larger, enlarge, bigger, loupe</source>
        <translation>vergrößern, lupe, größer</translation>
    </message>
    <message>
        <source>smaller, shrink, reduce</source>
        <translation>kleiner, verkleinern</translation>
    </message>
    <message>
        <source>contours, outline, iso lines, heat map style</source>
        <translation>konturen, umriss, höhenlinien, kartenstil</translation>
    </message>
    <message>
        <source>toggle overlay, hide heat map</source>
        <translation>überlagerung umschalten, karte verbergen</translation>
    </message>
    <message>
        <source>overlay off, no heat map, hide overlay, original picture, remove map</source>
        <translation>überlagerung aus, ohne karte, karte verbergen, originalbild</translation>
    </message>
    <message>
        <source>annotations, bounding box, ground truth, show labels</source>
        <translation>annotationen, begrenzungsrahmen, referenz, markierungen</translation>
    </message>
    <message>
        <source>interpolate, pixelated, blur, cells, grid</source>
        <translation>interpolieren, verpixelt, unscharf, zellen, gitter</translation>
    </message>
    <message>
        <source>brightness, contrast, auto level, window level, windowing, exposure</source>
        <translation>helligkeit, kontrast, automatik, fensterung, belichtung</translation>
    </message>
    <message>
        <source>brightness, contrast, default window, level</source>
        <translation>helligkeit, kontrast, standardfenster, level</translation>
    </message>
    <message>
        <source>invert, negative, reverse grey</source>
        <translation>invertieren, negativ, umkehren</translation>
    </message>
    <message>
        <source>opacity, transparency, alpha, intensity, stronger heat map</source>
        <translation>deckkraft, transparenz, alpha, intensität, stärkere karte</translation>
    </message>
    <message>
        <source>opacity, transparency, alpha, fainter, weaker heat map</source>
        <translation>deckkraft, transparenz, alpha, blasser, schwächere karte</translation>
    </message>
    <message>
        <source>positive, supports, why</source>
        <translation>positiv, unterstützt, warum</translation>
    </message>
    <message>
        <source>negative evidence, contradicts, why not</source>
        <translation>negative hinweise, widerspricht, warum nicht</translation>
    </message>
    <message>
        <source>normalise, normalize, strength, cohort</source>
        <translation>normalisieren, stärke, kohorte</translation>
    </message>
    <message>
        <source>same scale, compare colours, common range, normalise, colour bar, color bar</source>
        <translation>gleiche skala, farben vergleichen, gemeinsamer bereich, normalisieren, farbleiste</translation>
    </message>
    <message>
        <source>dark mode, night, black</source>
        <translation>dunkelmodus, nacht, schwarz</translation>
    </message>
    <message>
        <source>light mode, bright, white</source>
        <translation>hellmodus, weiß</translation>
    </message>
    <message>
        <source>language, English</source>
        <translation>sprache, englisch</translation>
    </message>
    <message>
        <source>language, French</source>
        <translation>sprache, französisch</translation>
    </message>
    <message>
        <source>language, German</source>
        <translation>sprache, deutsch</translation>
    </message>
    <message>
        <source>scroll, mouse wheel</source>
        <translation>scrollen, mausrad</translation>
    </message>
    <message>
        <source>enlarge pane, single view, maximize</source>
        <translation>bildfeld vergrößern, einzelansicht, maximieren</translation>
    </message>
    <message>
        <source>side bar, sidebar, distraction free, hide docks, more room</source>
        <translation>seitenleiste, ablenkungsfrei, mehr platz</translation>
    </message>
    <message>
        <source>presentation, kiosk, fullscreen, slide show</source>
        <translation>präsentation, kiosk, vollbild, diaschau</translation>
    </message>
    <message>
        <source>forward, next picture, next image, skip</source>
        <translation>vorwärts, nächstes bild, überspringen</translation>
    </message>
    <message>
        <source>back, previous picture, previous image</source>
        <translation>zurück, voriges bild</translation>
    </message>
    <message>
        <source>done, seen, check off, finished</source>
        <translation>erledigt, gesehen, abhaken, fertig</translation>
    </message>
    <message>
        <source>revert, take back</source>
        <translation>zurücknehmen, widerrufen</translation>
    </message>
    <message>
        <source>draw, annotate, annotation, roi, region, mark</source>
        <translation>zeichnen, annotieren, annotation, roi, region, markieren</translation>
    </message>
    <message>
        <source>label case, keyword, flag, comment, bookmark, star</source>
        <translation>beschriften, stichwort, flagge, kommentar, lesezeichen, stern</translation>
    </message>
    <message>
        <source>blind, study, quiz, rate</source>
        <translation>blind, studie, quiz, bewerten</translation>
    </message>
    <message>
        <source>batch, save maps, heat maps for all, process all, saliency</source>
        <translation>stapel, karten speichern, karten für alle, alle verarbeiten, salienz</translation>
    </message>
    <message>
        <source>road, deletion, insertion, faithfulness</source>
        <translation>road, löschen, einfügen, treue</translation>
    </message>
    <message>
        <source>pointing game, iou, localisation, localization, score maps</source>
        <translation>pointing game, iou, lokalisierung, karten bewerten</translation>
    </message>
    <message>
        <source>save overlays, render all, export all</source>
        <translation>überlagerungen speichern, alle exportieren</translation>
    </message>
    <message>
        <source>best layer, which layer</source>
        <translation>beste schicht, welche schicht</translation>
    </message>
    <message>
        <source>curtain, wipe, slider</source>
        <translation>vorhang, wischen, schieber</translation>
    </message>
    <message>
        <source>flicker, toggle between</source>
        <translation>flackern, wechseln zwischen</translation>
    </message>
    <message>
        <source>subtract, minus, diff</source>
        <translation>subtrahieren, minus, differenz</translation>
    </message>
    <message>
        <source>average, mean, combine</source>
        <translation>durchschnitt, mittelwert, kombinieren</translation>
    </message>
    <message>
        <source>variance, deviation, uncertainty</source>
        <translation>varianz, abweichung, unsicherheit</translation>
    </message>
    <message>
        <source>layers, architecture, summary of the model</source>
        <translation>schichten, architektur, modellübersicht</translation>
    </message>
    <message>
        <source>p value, significance, confidence interval, test</source>
        <translation>p-wert, signifikanz, konfidenzintervall, test</translation>
    </message>
    <message>
        <source>hdf5, npy, format</source>
        <translation>hdf5, npy, format</translation>
    </message>
    <message>
        <source>paths, preferences, settings, directories</source>
        <translation>pfade, einstellungen, verzeichnisse</translation>
    </message>
    <message>
        <source>gpu, cuda, cpu, preferences, settings</source>
        <translation>gpu, cuda, cpu, einstellungen</translation>
    </message>
    <message>
        <source>shortcuts, keyboard, hotkeys, cheat sheet</source>
        <translation>tastenkürzel, tastatur, spickzettel</translation>
    </message>
    <message>
        <source>help, manual, documentation, what does it mean, glossary</source>
        <translation>hilfe, handbuch, dokumentation, was bedeutet, glossar</translation>
    </message>
    <message>
        <source>version, licence, license, citation</source>
        <translation>version, lizenz, zitat</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>there is no command, datamodule or file of this name; --help lists the commands</source>
        <translation>es gibt weder einen Befehl noch ein Datenmodul noch eine Datei dieses Namens; --help zählt die Befehle auf</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>es lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>a model and a datamodule are enough; this name is one too many</source>
        <translation>ein Modell und ein Datenmodul genügen; dieser Name ist einer zu viel</translation>
    </message>
    <message>
        <source>name a datamodule, for example `demo`; `saliscope datamodules` lists them</source>
        <translation>nennen Sie ein Datenmodul, zum Beispiel `demo`; `saliscope datamodules` zählt sie auf</translation>
    </message>
    <message>
        <source>name a model, for example `pasa`; `saliscope models` lists them</source>
        <translation>nennen Sie ein Modell, zum Beispiel `pasa`; `saliscope models` zählt sie auf</translation>
    </message>
    <message>
        <source>%1: samples only in the first (%2): %3.</source>
        <translation>%1: Fälle nur im ersten (%2): %3.</translation>
    </message>
    <message>
        <source>%1: samples only in the second (%2): %3.</source>
        <translation>%1: Fälle nur im zweiten (%2): %3.</translation>
    </message>
    <message>
        <source>Only the first has %1.</source>
        <translation>Nur der erste hat %1.</translation>
    </message>
    <message>
        <source>Only the second has %1.</source>
        <translation>Nur der zweite hat %1.</translation>
    </message>
    <message>
        <source>Pairs of which one map or both are empty, constant or not a number, so that they have no correlation: %1; %2 of these agree in that. compare.csv marks them.</source>
        <translation>Paare, von denen eine Karte oder beide leer, konstant oder keine Zahlen sind und die darum keine Korrelation haben: %1; %2 davon stimmen darin überein. compare.csv kennzeichnet sie.</translation>
    </message>
    <message>
        <source>a map is not a number</source>
        <translation>eine Karte enthält Werte, die keine Zahlen sind</translation>
    </message>
    <message>
        <source>%1 differ by %2, more than the tolerance of %3</source>
        <translation>%1 unterscheiden sich um %2, mehr als die Toleranz von %3</translation>
    </message>
    <message>
        <source>%1 has no counterpart</source>
        <translation>%1 hat kein Gegenstück</translation>
    </message>
    <message>
        <source>this set has no counterpart</source>
        <translation>diese Menge hat kein Gegenstück</translation>
    </message>
    <message>
        <source>Pairs of maps compared: %1; the largest difference is %2.</source>
        <translation>Verglichene Kartenpaare: %1; der größte Unterschied ist %2.</translation>
    </message>
    <message>
        <source>%1 of %2 points are left out of the means: equal map values let nothing or everything be removed there. completeness.details.json marks them; --ties rank tells equal values apart.</source>
        <translation>%1 von %2 Punkten fehlen in den Mitteln: gleiche Kartenwerte ließen dort nichts oder alles entfernen. completeness.details.json kennzeichnet sie; --ties rank unterscheidet gleiche Werte.</translation>
    </message>
    <message>
        <source>%1 of %2 maps could not be scored at all (null in the results), %3 of them for NaN or infinity in the map.</source>
        <translation>%1 von %2 Karten ließen sich nicht bewerten (null in den Ergebnissen), %3 davon wegen NaN oder Unendlich in der Karte.</translation>
    </message>
    <message>
        <source>Maps: %1, of samples: %2, written to %3.</source>
        <translation>Karten: %1, von Fällen: %2, geschrieben nach %3.</translation>
    </message>
    <message>
        <source>Maps that are zero everywhere: %1. The network shows no evidence of the kind asked for; --explain predicted looks at the predicted class. The record names them.</source>
        <translation>Karten, die überall null sind: %1. Das Netz zeigt keinen Hinweis der gefragten Art; --explain predicted betrachtet die Seite, für die sich das Netz entschied. Das Protokoll nennt sie.</translation>
    </message>
    <message>
        <source>Maps that are constant: %1. They locate nothing. The record names them.</source>
        <translation>Konstante Karten: %1. Sie sagen nichts über Orte. Das Protokoll nennt sie.</translation>
    </message>
    <message>
        <source>%1 of %2 samples written to %3</source>
        <translation>%1 von %2 Fällen nach %3 geschrieben</translation>
    </message>
    <message>
        <source>Once all shards are done, the same command without --shard makes one store of theirs.</source>
        <translation>Sind alle Teile fertig, macht derselbe Befehl ohne --shard einen Speicher aus ihnen.</translation>
    </message>
    <message>
        <source>the name of the results file has to end in .json</source>
        <translation>der Name der Ergebnisdatei muss auf .json enden</translation>
    </message>
    <message>
        <source>The split %1 has no samples.</source>
        <translation>Die Teilmenge %1 hat keine Fälle.</translation>
    </message>
    <message>
        <source>The split %1 has no samples with label %2.</source>
        <translation>Die Teilmenge %1 hat keine Fälle mit Label %2.</translation>
    </message>
    <message>
        <source>The split %1 has no boxes to compare maps with: none of its samples with label %2 (%3) can be scored, and they are listed without scores.</source>
        <translation>Die Teilmenge %1 hat keine Rahmen zum Vergleich mit Karten: keiner ihrer Fälle mit Label %2 (%3) lässt sich bewerten, und sie sind ohne Scores aufgeführt.</translation>
    </message>
    <message>
        <source>The split %1 has samples with label %2 but without boxes: %3. They cannot be scored and are listed without scores.</source>
        <translation>Die Teilmenge %1 hat Fälle mit Label %2, aber ohne Rahmen: %3. Sie lassen sich nicht bewerten und sind ohne Scores aufgeführt.</translation>
    </message>
    <message>
        <source>The maps are signed; only what is positive in them was scored.</source>
        <translation>Die Karten haben Vorzeichen; bewertet wurde nur, was an ihnen positiv ist.</translation>
    </message>
    <message>
        <source>No model was named: boxes are placed as for a network whose input is padded to a square and resized to %1 x %1 pixels, the size of the maps.</source>
        <translation>Kein Modell wurde genannt: die Rahmen liegen wie bei einem Netz, dessen Eingabe zum Quadrat ergänzt und auf %1 x %1 Pixel gebracht wird, die Größe der Karten.</translation>
    </message>
    <message>
        <source>Maps with values outside 0 to 1: %1. So the average saliency focus is not comparable; the details file names them.</source>
        <translation>Karten mit Werten außerhalb von 0 bis 1: %1. Der mittlere Salienzfokus ist also nicht vergleichbar; die Datei mit den Einzelheiten nennt sie.</translation>
    </message>
    <message>
        <source>%1 of %2 samples scored</source>
        <translation>%1 von %2 Fällen bewertet</translation>
    </message>
    <message>
        <source>name a checkpoint with --weight</source>
        <translation>nennen Sie mit --weight einen Checkpoint</translation>
    </message>
    <message>
        <source>Reading the checkpoint %1</source>
        <translation>Der Checkpoint %1 wird gelesen</translation>
    </message>
    <message>
        <source>%1 holds no normalizer, so the network sees the pixels as they are</source>
        <translation>%1 hat keinen Normalisierer, also sieht das Netz die Pixel, wie sie sind</translation>
    </message>
    <message>
        <source>the program&apos;s own files are not there</source>
        <translation>die eigenen Dateien des Programms fehlen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Threshold of the overlap</source>
        <translation>Schwelle der Überlappung</translation>
    </message>
    <message>
        <source>Percentiles of ROAD</source>
        <translation>Perzentile von ROAD</translation>
    </message>
    <message>
        <source>Noise of ROAD</source>
        <translation>Rauschen von ROAD</translation>
    </message>
    <message>
        <source>the datamodule has no sample of this name</source>
        <translation>das Datenmodul hat keinen Fall dieses Namens</translation>
    </message>
    <message>
        <source>Cases with edited boxes</source>
        <translation>Fälle mit geänderten Rahmen</translation>
    </message>
    <message>
        <source>%1 of %2 samples reported in %3</source>
        <translation>%1 von %2 Fällen in %3 berichtet</translation>
    </message>
    <message>
        <source>these maps are not there</source>
        <translation>diese Karten sind nicht da</translation>
    </message>
    <message>
        <source>The split %1 was skipped, as asked for by --only-dataset.</source>
        <translation>Die Teilmenge %1 wurde ausgelassen, wie mit --only-dataset verlangt.</translation>
    </message>
    <message>
        <source>%1, %2 kept from an earlier run</source>
        <translation>%1, %2 aus einem früheren Lauf behalten</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1, %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Once all shards are done, the same command without --shard writes the results.</source>
        <translation>Sind alle Teile fertig, schreibt derselbe Befehl ohne --shard die Ergebnisse.</translation>
    </message>
    <message>
        <source>Sets of results: %1, over samples: %2; groups and rank agreements are in statistics.rst.</source>
        <translation>Mengen von Ergebnissen: %1, über Fälle: %2; Gruppen und Rangübereinstimmungen stehen in statistics.rst.</translation>
    </message>
    <message>
        <source>Maps that are empty, constant or not a number in places: %1. view.jsonl names them.</source>
        <translation>Karten, die leer, konstant oder stellenweise keine Zahlen sind: %1. view.jsonl nennt sie.</translation>
    </message>
    <message>
        <source>Maps that are partly outside 0 to 1: %1. So colours do not tell all values apart; view.jsonl names them.</source>
        <translation>Karten, die teils außerhalb von 0 bis 1 liegen: %1. Die Farben unterscheiden also nicht alle Werte; view.jsonl nennt sie.</translation>
    </message>
    <message>
        <source>No sample has label 1, so there is nothing to draw; --all-labels draws all of them.</source>
        <translation>Kein Fall hat das Label 1, also ist nichts zu zeichnen; --all-labels zeichnet alle.</translation>
    </message>
    <message>
        <source>%1 of %2 samples drawn to %3</source>
        <translation>%1 von %2 Fällen nach %3 gezeichnet</translation>
    </message>
    <message>
        <source>a picture&apos;s name has to end in .png or .pdf</source>
        <translation>der Name eines Bildes muss auf .png oder .pdf enden</translation>
    </message>
    <message>
        <source>its tensors are not those of a network this program knows (%1)</source>
        <translation>seine Tensoren sind nicht die eines Netzes, das dieses Programm kennt (%1)</translation>
    </message>
    <message>
        <source>its tensors are those of %1, not of %2</source>
        <translation>seine Tensoren sind die von %1, nicht von %2</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>es gibt keine solche Datei und keinen solchen Ordner</translation>
    </message>
    <message>
        <source>there is no such case</source>
        <translation>es gibt keinen solchen Fall</translation>
    </message>
    <message>
        <source>there is no map or score of the open cases in it</source>
        <translation>es enthält weder Karten noch Scores der offenen Fälle</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>it cannot be written: %1</source>
        <translation>es lässt sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>it cannot be opened: %1</source>
        <translation>es lässt sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>it holds %1 bytes, more than the limit of %2</source>
        <translation>es enthält %1 Byte, mehr als die Grenze von %2</translation>
    </message>
    <message>
        <source>reading failed: %1</source>
        <translation>das Lesen ist misslungen: %1</translation>
    </message>
    <message>
        <source>it became shorter while it was read</source>
        <translation>es wurde beim Lesen kürzer</translation>
    </message>
    <message>
        <source>the name holds a control character</source>
        <translation>der Name enthält ein Steuerzeichen</translation>
    </message>
    <message>
        <source>the name is an absolute path, so it could lead outside its folder</source>
        <translation>der Name ist ein absoluter Pfad und könnte daher aus seinem Ordner hinausführen</translation>
    </message>
    <message>
        <source>the name has an empty, &quot;.&quot; or &quot;..&quot; part, so it could lead outside its folder</source>
        <translation>der Name hat einen leeren Teil, „.“ oder „..“ und könnte daher aus seinem Ordner hinausführen</translation>
    </message>
    <message>
        <source>SHA-256 is not available in this OpenSSL</source>
        <translation>SHA-256 fehlt in diesem OpenSSL</translation>
    </message>
    <message>
        <source>reading failed</source>
        <translation>das Lesen ist misslungen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>it cannot be read: %1</source>
        <translation>es ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>it ends before the data it announces</source>
        <translation>es endet vor den Daten, die es ankündigt</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>es ist leer</translation>
    </message>
    <message>
        <source>it is larger than 16 GiB</source>
        <translation>es ist größer als 16 GiB</translation>
    </message>
    <message>
        <source>its weights do not fit into memory</source>
        <translation>seine Gewichte passen nicht in den Speicher</translation>
    </message>
    <message>
        <source>it ends in the middle of a value</source>
        <translation>es endet mitten in einem Wert</translation>
    </message>
    <message>
        <source>it ends in the middle of a line</source>
        <translation>es endet mitten in einer Zeile</translation>
    </message>
    <message>
        <source>it refers to a value that is not there</source>
        <translation>es verweist auf einen Wert, den es nicht gibt</translation>
    </message>
    <message>
        <source>it takes more values than there are</source>
        <translation>es nimmt mehr Werte, als da sind</translation>
    </message>
    <message>
        <source>it refers to a mark that is not there</source>
        <translation>es verweist auf eine Marke, die es nicht gibt</translation>
    </message>
    <message>
        <source>it numbers a value out of all proportion</source>
        <translation>es nummeriert einen Wert außer jedem Verhältnis</translation>
    </message>
    <message>
        <source>it recalls a value that it never stored</source>
        <translation>es holt einen Wert, den es nie abgelegt hat</translation>
    </message>
    <message>
        <source>a dictionary has a key without a value</source>
        <translation>ein Wörterbuch hat einen Schlüssel ohne Wert</translation>
    </message>
    <message>
        <source>it puts items into a value that is no container</source>
        <translation>es legt etwas in einen Wert, der kein Behälter ist</translation>
    </message>
    <message>
        <source>it asks for a name longer than any program has</source>
        <translation>es verlangt einen Namen, der länger ist als in jedem Programm</translation>
    </message>
    <message>
        <source>it asks for more names than any checkpoint</source>
        <translation>es verlangt mehr Namen als jeder Checkpoint</translation>
    </message>
    <message>
        <source>it asks for a name that is not text</source>
        <translation>es verlangt einen Namen, der kein Text ist</translation>
    </message>
    <message>
        <source>it calls something that is not there</source>
        <translation>es ruft etwas auf, das es nicht gibt</translation>
    </message>
    <message>
        <source>it calls something without a tuple of arguments</source>
        <translation>es ruft etwas ohne ein Tupel von Argumenten auf</translation>
    </message>
    <message>
        <source>a dictionary is made of something else than pairs</source>
        <translation>ein Wörterbuch besteht nicht aus Paaren</translation>
    </message>
    <message>
        <source>its header claims to be larger than any network needs</source>
        <translation>sein Kopf gibt sich größer, als ein Netz es braucht</translation>
    </message>
    <message>
        <source>its header is not valid JSON</source>
        <translation>sein Kopf ist kein gültiges JSON</translation>
    </message>
    <message>
        <source>its header is not a JSON object</source>
        <translation>sein Kopf ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>%1 is described with something else than natural numbers</source>
        <translation>%1 ist mit etwas anderem als natürlichen Zahlen beschrieben</translation>
    </message>
    <message>
        <source>weight &quot;%1&quot;</source>
        <translation>das Gewicht „%1“</translation>
    </message>
    <message>
        <source>%1 is described incompletely</source>
        <translation>%1 ist unvollständig beschrieben</translation>
    </message>
    <message>
        <source>%1 has elements of the unusual type %2</source>
        <translation>%1 hat Elemente des ungewöhnlichen Typs %2</translation>
    </message>
    <message>
        <source>%1 has a size that does not fit its shape</source>
        <translation>%1 hat eine Größe, die nicht zur Form passt</translation>
    </message>
    <message>
        <source>the data of weight &quot;%1&quot; overlap others or leave a gap</source>
        <translation>die Daten des Gewichts „%1“ überlappen andere oder lassen eine Lücke</translation>
    </message>
    <message>
        <source>it has %1 bytes of data, but its header describes %2</source>
        <translation>es hat %1 Byte Daten, doch sein Kopf beschreibt %2</translation>
    </message>
    <message>
        <source>the normalizer in its metadata is not a list of numbers</source>
        <translation>der Normalisierer in seinen Metadaten ist keine Liste von Zahlen</translation>
    </message>
    <message>
        <source>its metadata are not a JSON object</source>
        <translation>seine Metadaten sind kein JSON-Objekt</translation>
    </message>
    <message>
        <source>its metadata hold something else than text</source>
        <translation>seine Metadaten enthalten etwas anderes als Text</translation>
    </message>
    <message>
        <source>it holds no tensors</source>
        <translation>es enthält keine Tensoren</translation>
    </message>
    <message>
        <source>it holds two pickles, and which is meant is open</source>
        <translation>es enthält zwei Pickles, und welches gemeint ist, bleibt offen</translation>
    </message>
    <message>
        <source>it is a ZIP archive, but not one written by torch: data.pkl is missing</source>
        <translation>es ist ein ZIP-Archiv, aber keines von torch: data.pkl fehlt</translation>
    </message>
    <message>
        <source>it is a compiled TorchScript model; a checkpoint with a state_dict is needed</source>
        <translation>es ist ein übersetztes TorchScript-Modell; gebraucht wird ein Checkpoint mit einem state_dict</translation>
    </message>
    <message>
        <source>it has version %1 of torch&apos;s file format</source>
        <translation>es hat die Version %1 des Dateiformats von torch</translation>
    </message>
    <message>
        <source>data.pkl is larger than any checkpoint needs</source>
        <translation>data.pkl ist größer, als ein Checkpoint es braucht</translation>
    </message>
    <message>
        <source>it holds no weights, but asks for %1; nothing was run</source>
        <translation>es enthält keine Gewichte, verlangt aber %1; nichts wurde ausgeführt</translation>
    </message>
    <message>
        <source>it holds neither a state_dict nor tensors by name</source>
        <translation>es enthält weder ein state_dict noch benannte Tensoren</translation>
    </message>
    <message>
        <source>the state_dict</source>
        <translation>das state_dict</translation>
    </message>
    <message>
        <source>its state_dict is no dictionary</source>
        <translation>sein state_dict ist kein Wörterbuch</translation>
    </message>
    <message>
        <source>%1 has no readable name</source>
        <translation>%1 hat keinen lesbaren Namen</translation>
    </message>
    <message>
        <source>%1 holds something else than numbers</source>
        <translation>%1 enthält etwas anderes als Zahlen</translation>
    </message>
    <message>
        <source>its normalizer asks for %1 instead of torchvision&apos;s Normalize; nothing was run</source>
        <translation>sein Normalisierer verlangt %1 statt Normalize von torchvision; nichts wurde ausgeführt</translation>
    </message>
    <message>
        <source>its normalizer has no mean and std</source>
        <translation>sein Normalisierer hat weder mean noch std</translation>
    </message>
    <message>
        <source>the normalizer&apos;s mean</source>
        <translation>das Mittel des Normalisierers</translation>
    </message>
    <message>
        <source>the normalizer&apos;s std</source>
        <translation>die Standardabweichung des Normalisierers</translation>
    </message>
    <message>
        <source>the monitored score</source>
        <translation>der überwachte Wert</translation>
    </message>
    <message>
        <source>its normalizer&apos;s mean and std are not two lists of equally many usable numbers</source>
        <translation>mean und std seines Normalisierers sind nicht zwei Listen von gleich vielen brauchbaren Zahlen</translation>
    </message>
    <message>
        <source>%1 is described with something else than an integer</source>
        <translation>%1 ist mit etwas anderem als einer ganzen Zahl beschrieben</translation>
    </message>
    <message>
        <source>%1 has a senseless shape</source>
        <translation>%1 hat eine sinnlose Form</translation>
    </message>
    <message>
        <source>%1 is described by something else than a tensor</source>
        <translation>%1 ist durch etwas anderes als einen Tensor beschrieben</translation>
    </message>
    <message>
        <source>%1 asks for %2, which is not on the list of what a checkpoint may hold; nothing was run</source>
        <translation>%1 verlangt %2, was nicht auf der Liste dessen steht, was ein Checkpoint enthalten darf; nichts wurde ausgeführt</translation>
    </message>
    <message>
        <source>%1 has a storage without a name</source>
        <translation>%1 hat einen Speicher ohne Namen</translation>
    </message>
    <message>
        <source>its byte order is neither little nor big</source>
        <translation>seine Bytereihenfolge ist weder little noch big</translation>
    </message>
    <message>
        <source>%1 refers to storage %2, which the file lacks</source>
        <translation>%1 verweist auf den Speicher %2, der der Datei fehlt</translation>
    </message>
    <message>
        <source>%1 announces %2 elements, but its storage has %3 bytes</source>
        <translation>%1 kündigt %2 Elemente an, doch sein Speicher hat %3 Byte</translation>
    </message>
    <message>
        <source>%1 reaches beyond its storage</source>
        <translation>%1 reicht über seinen Speicher hinaus</translation>
    </message>
    <message>
        <source>%1 has more elements than a file of this size justifies</source>
        <translation>%1 hat mehr Elemente, als eine Datei dieser Größe rechtfertigt</translation>
    </message>
    <message>
        <source>this folder has neither %1epoch=N.ckpt nor model-at-epoch=N.ckpt</source>
        <translation>dieser Ordner hat weder %1epoch=N.ckpt noch model-at-epoch=N.ckpt</translation>
    </message>
    <message>
        <source>it cannot be looked into: %1</source>
        <translation>es lässt sich nicht hineinsehen: %1</translation>
    </message>
    <message>
        <source>it is a pickle of protocol %1</source>
        <translation>es ist ein Pickle des Protokolls %1</translation>
    </message>
    <message>
        <source>a number is misspelt</source>
        <translation>eine Zahl ist falsch geschrieben</translation>
    </message>
    <message>
        <source>a text lacks its quotes</source>
        <translation>einem Text fehlen die Anführungszeichen</translation>
    </message>
    <message>
        <source>a frame is longer than the rest</source>
        <translation>ein Rahmen ist länger als der Rest</translation>
    </message>
    <message>
        <source>it has the unknown instruction %1</source>
        <translation>es hat die unbekannte Anweisung %1</translation>
    </message>
    <message>
        <source>it asks for %1, which no checkpoint needs and which could harm this computer; nothing was run</source>
        <translation>es verlangt %1, was kein Checkpoint braucht und was diesem Rechner schaden könnte; nichts wurde ausgeführt</translation>
    </message>
    <message>
        <source>data.pkl is unusual: %1</source>
        <translation>data.pkl ist ungewöhnlich: %1</translation>
    </message>
    <message>
        <source>data.pkl is refused: %1</source>
        <translation>data.pkl wird abgelehnt: %1</translation>
    </message>
    <message>
        <source>data.pkl is broken: %1</source>
        <translation>data.pkl ist beschädigt: %1</translation>
    </message>
    <message>
        <source>it starts like a ZIP archive but lacks the directory at its end; it was probably not copied completely</source>
        <translation>es beginnt wie ein ZIP-Archiv, doch fehlt das Verzeichnis am Ende; wahrscheinlich wurde es nicht ganz kopiert</translation>
    </message>
    <message>
        <source>it is one part of a divided ZIP archive</source>
        <translation>es ist ein Teil eines geteilten ZIP-Archivs</translation>
    </message>
    <message>
        <source>its ZIP directory is inconsistent</source>
        <translation>sein ZIP-Verzeichnis widerspricht sich</translation>
    </message>
    <message>
        <source>its ZIP directory names %1 twice</source>
        <translation>sein ZIP-Verzeichnis nennt %1 zweimal</translation>
    </message>
    <message>
        <source>no datamodule of this name is registered, and there is no file or folder of this name</source>
        <translation>kein Datenmodul dieses Namens ist registriert, und es gibt weder Datei noch Ordner dieses Namens</translation>
    </message>
    <message>
        <source>Python files are not run; give the split list (JSON) it uses instead</source>
        <translation>Python-Dateien werden nicht ausgeführt; geben Sie die Liste der Teilmengen (JSON) an, die sie benutzt</translation>
    </message>
    <message>
        <source>%1 has no parts, or too many</source>
        <translation>%1 hat keine Teile oder zu viele</translation>
    </message>
    <message>
        <source>%1 has &quot;one-hot&quot; without &quot;outputs&quot;</source>
        <translation>%1 hat „one-hot“ ohne „outputs“</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>es ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>the file ends too early</source>
        <translation>die Datei endet zu früh</translation>
    </message>
    <message>
        <source>BMP files with an unusual order of colours are not read</source>
        <translation>BMP-Dateien mit ungewöhnlicher Farbreihenfolge werden nicht gelesen</translation>
    </message>
    <message>
        <source>this kind of BMP header is not read</source>
        <translation>diese Art von BMP-Kopf wird nicht gelesen</translation>
    </message>
    <message>
        <source>the file ends before its last row</source>
        <translation>die Datei endet vor ihrer letzten Zeile</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>the image is damaged: %1</source>
        <translation>das Bild ist beschädigt: %1</translation>
    </message>
    <message>
        <source>its width or height is not positive</source>
        <translation>seine Breite oder Höhe ist nicht positiv</translation>
    </message>
    <message>
        <source>the image claims %1 x %2 pixels, more than this program opens</source>
        <translation>das Bild gibt %1 x %2 Pixel an, mehr als dieses Programm öffnet</translation>
    </message>
    <message>
        <source>it has no header with its size</source>
        <translation>ihm fehlt der Kopf mit seinen Maßen</translation>
    </message>
    <message>
        <source>it holds more than a million images</source>
        <translation>es enthält mehr als eine Million Bilder</translation>
    </message>
    <message>
        <source>it cannot be listed: %1</source>
        <translation>es lässt sich nicht auflisten: %1</translation>
    </message>
    <message>
        <source>its name is not encoded in UTF-8</source>
        <translation>sein Name ist nicht in UTF-8 kodiert</translation>
    </message>
    <message>
        <source>there is no image in this folder</source>
        <translation>in diesem Ordner ist kein Bild</translation>
    </message>
    <message>
        <source>no image was named</source>
        <translation>kein Bild wurde genannt</translation>
    </message>
    <message>
        <source>its name is not that of an image</source>
        <translation>sein Name ist nicht der eines Bildes</translation>
    </message>
    <message>
        <source>this kind of JPEG cannot be decoded: %1</source>
        <translation>diese Art von JPEG lässt sich nicht dekodieren: %1</translation>
    </message>
    <message>
        <source>its pixels come before their size</source>
        <translation>seine Pixel kommen vor seinen Maßen</translation>
    </message>
    <message>
        <source>there is no memory to decode it</source>
        <translation>zum Dekodieren fehlt der Speicher</translation>
    </message>
    <message>
        <source>it does not begin with a header</source>
        <translation>es beginnt nicht mit einem Kopf</translation>
    </message>
    <message>
        <source>its header contradicts itself</source>
        <translation>sein Kopf widerspricht sich</translation>
    </message>
    <message>
        <source>TIFF files with this compression are not read</source>
        <translation>TIFF-Dateien mit dieser Kompression werden nicht gelesen</translation>
    </message>
    <message>
        <source>TIFF files stored turned or mirrored are not read</source>
        <translation>gedreht oder gespiegelt abgelegte TIFF-Dateien werden nicht gelesen</translation>
    </message>
    <message>
        <source>it has fewer samples per pixel than colours</source>
        <translation>es hat weniger Werte je Pixel als Farben</translation>
    </message>
    <message>
        <source>TIFF files that are neither grey nor RGB are not read</source>
        <translation>TIFF-Dateien, die weder grau noch RGB sind, werden nicht gelesen</translation>
    </message>
    <message>
        <source>its strips or tiles have an impossible size</source>
        <translation>seine Streifen oder Kacheln haben eine unmögliche Größe</translation>
    </message>
    <message>
        <source>a part of it cannot be read</source>
        <translation>ein Teil davon ist nicht lesbar</translation>
    </message>
    <message>
        <source>its directory cannot be read</source>
        <translation>sein Verzeichnis ist nicht lesbar</translation>
    </message>
    <message>
        <source>there is no memory to decompress a list</source>
        <translation>zum Entpacken einer Liste fehlt der Speicher</translation>
    </message>
    <message>
        <source>its compressed data are damaged</source>
        <translation>seine komprimierten Daten sind beschädigt</translation>
    </message>
    <message>
        <source>its compressed data end too early</source>
        <translation>seine komprimierten Daten enden zu früh</translation>
    </message>
    <message>
        <source>it holds no bzip2 data</source>
        <translation>es enthält keine bzip2-Daten</translation>
    </message>
    <message>
        <source>the picture is too small to cut half of it out</source>
        <translation>das Bild ist zu klein, um die Hälfte auszuschneiden</translation>
    </message>
    <message>
        <source>every pixel is black</source>
        <translation>alle Pixel sind schwarz</translation>
    </message>
    <message>
        <source>it is a three-dimensional volume; only two-dimensional pictures are read</source>
        <translation>es ist ein dreidimensionales Volumen; gelesen werden nur zweidimensionale Bilder</translation>
    </message>
    <message>
        <source>the sample belongs to no database</source>
        <translation>der Fall gehört zu keiner Datenbank</translation>
    </message>
    <message>
        <source>&quot;datadir&quot; is no table</source>
        <translation>„datadir“ ist keine Tabelle</translation>
    </message>
    <message>
        <source>a network&apos;s input has 1 or 3 planes of at most 8192 x 8192 pixels</source>
        <translation>die Eingabe eines Netzes hat 1 oder 3 Ebenen von höchstens 8192 x 8192 Pixeln</translation>
    </message>
    <message>
        <source>an empty image cannot be prepared</source>
        <translation>ein leeres Bild lässt sich nicht vorbereiten</translation>
    </message>
    <message>
        <source>an empty image cannot be resized</source>
        <translation>ein leeres Bild lässt sich nicht skalieren</translation>
    </message>
    <message>
        <source>%1 is not a whole number</source>
        <translation>%1 ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>%1 is %2, not between %3 and %4</source>
        <translation>%1 ist %2, nicht zwischen %3 und %4</translation>
    </message>
    <message>
        <source>its label is a list of names, but the order of findings is not known</source>
        <translation>sein Label ist eine Liste von Namen, aber die Reihenfolge der Befunde ist nicht bekannt</translation>
    </message>
    <message>
        <source>its label names an unknown finding: %1</source>
        <translation>sein Label nennt einen unbekannten Befund: %1</translation>
    </message>
    <message>
        <source>a value of its label list</source>
        <translation>ein Wert seiner Labelliste</translation>
    </message>
    <message>
        <source>its label list is empty</source>
        <translation>seine Labelliste ist leer</translation>
    </message>
    <message>
        <source>its label is a list, unlike those before it</source>
        <translation>sein Label ist eine Liste, anders als die davor</translation>
    </message>
    <message>
        <source>its label list has %1 values, not %2</source>
        <translation>seine Labelliste hat %1 Werte, nicht %2</translation>
    </message>
    <message>
        <source>its label is no list, unlike those before it</source>
        <translation>sein Label ist keine Liste, anders als die davor</translation>
    </message>
    <message>
        <source>its label</source>
        <translation>sein Label</translation>
    </message>
    <message>
        <source>an entry is too long</source>
        <translation>ein Eintrag ist zu lang</translation>
    </message>
    <message>
        <source>it is no split list: an object whose values are lists of samples</source>
        <translation>es ist keine Liste von Teilmengen: ein Objekt, dessen Werte Listen von Fällen sind</translation>
    </message>
    <message>
        <source>two of its splits have the same name</source>
        <translation>zwei seiner Teilmengen haben denselben Namen</translation>
    </message>
    <message>
        <source>it is not a list that begins with a file name</source>
        <translation>es ist keine Liste, die mit einem Dateinamen beginnt</translation>
    </message>
    <message>
        <source>the same name is listed before</source>
        <translation>derselbe Name steht schon davor</translation>
    </message>
    <message>
        <source>its results would overwrite those of %1</source>
        <translation>seine Ergebnisse würden die von %1 überschreiben</translation>
    </message>
    <message>
        <source>there is no saliency algorithm of this name; there are %1</source>
        <translation>es gibt keinen Salienzalgorithmus dieses Namens; es gibt %1</translation>
    </message>
    <message>
        <source>what is negative in these maps is no evidence against the output, so there are no signed ones; there are of %1</source>
        <translation>was an diesen Karten negativ ist, ist kein Hinweis gegen die Ausgabe, also gibt es keine mit Vorzeichen; es gibt sie von %1</translation>
    </message>
    <message>
        <source>the network %1 has no layer of this name whose activation is a picture; --list-layers shows those it has</source>
        <translation>das Netz %1 hat keine Schicht dieses Namens, deren Aktivierung ein Bild ist; --list-layers zeigt die vorhandenen</translation>
    </message>
    <message>
        <source>the computing engine cannot be opened: %1</source>
        <translation>der Rechenkern lässt sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>it is not a Saliscope engine</source>
        <translation>es ist kein Rechenkern von Saliscope</translation>
    </message>
    <message>
        <source>there is no network of this name; there are %1</source>
        <translation>es gibt kein Netz dieses Namens; es gibt %1</translation>
    </message>
    <message>
        <source>the catalogue names a network that no code builds</source>
        <translation>der Katalog nennt ein Netz, das niemand baut</translation>
    </message>
    <message>
        <source>it fits none of the networks known here</source>
        <translation>es passt zu keinem der hier bekannten Netze</translation>
    </message>
    <message>
        <source>the file fits the network %1</source>
        <translation>die Datei passt zum Netz %1</translation>
    </message>
    <message>
        <source>it does not fit the network %1: %2; %3</source>
        <translation>es passt nicht zum Netz %1: %2; %3</translation>
    </message>
    <message>
        <source>the tensor %1%2 is missing</source>
        <translation>der Tensor %1%2 fehlt</translation>
    </message>
    <message>
        <source>the tensor %1%2 has the shape %3 instead of %4</source>
        <translation>der Tensor %1%2 hat die Form %3 statt %4</translation>
    </message>
    <message>
        <source>its normalizer has %1 values of %2, the input %3 planes</source>
        <translation>sein Normalisierer hat %1 Werte von %2, die Eingabe %3 Ebenen</translation>
    </message>
    <message>
        <source>the tensor %1%2 is not a list of biases</source>
        <translation>der Tensor %1%2 ist keine Liste von Bias-Werten</translation>
    </message>
    <message>
        <source>there is no such device here; there are: %1</source>
        <translation>ein solches Gerät gibt es hier nicht; es gibt: %1</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>der Speicher reicht nicht</translation>
    </message>
    <message>
        <source>LibTorch failed: %1</source>
        <translation>LibTorch ist gescheitert: %1</translation>
    </message>
    <message>
        <source>the picture has another size than the network takes</source>
        <translation>das Bild hat eine andere Größe, als das Netz nimmt</translation>
    </message>
    <message>
        <source>the network has the outputs 0 to %1</source>
        <translation>das Netz hat die Ausgaben 0 bis %1</translation>
    </message>
    <message>
        <source>it needs at least one resample and a confidence between 0 and 1</source>
        <translation>nötig sind mindestens eine Ziehung und eine Konfidenz zwischen 0 und 1</translation>
    </message>
    <message>
        <source>the series differ in length</source>
        <translation>die Reihen sind verschieden lang</translation>
    </message>
    <message>
        <source>the iteration did not converge</source>
        <translation>die Iteration ist nicht konvergiert</translation>
    </message>
    <message>
        <source>the map must have one plane that is not empty</source>
        <translation>die Karte muss eine Ebene haben, die nicht leer ist</translation>
    </message>
    <message>
        <source>the map holds values that are not finite</source>
        <translation>die Karte enthält Werte, die nicht endlich sind</translation>
    </message>
    <message>
        <source>they must have one plane each and all the same size</source>
        <translation>sie müssen je eine Ebene und alle dieselbe Größe haben</translation>
    </message>
    <message>
        <source>the maps have %1 x %2 and %3 x %4 values</source>
        <translation>die Karten haben %1 x %2 und %3 x %4 Werte</translation>
    </message>
    <message>
        <source>a map holds NaN or infinity</source>
        <translation>eine Karte enthält NaN oder Unendlich</translation>
    </message>
    <message>
        <source>the network&apos;s output is not finite</source>
        <translation>die Antwort des Netzes ist nicht endlich</translation>
    </message>
    <message>
        <source>a percentile must be in 0..100</source>
        <translation>ein Perzentil muss in 0..100 liegen</translation>
    </message>
    <message>
        <source>there must be one prediction for each mask</source>
        <translation>zu jeder Maske muss es eine Antwort geben</translation>
    </message>
    <message>
        <source>image, mask and result are not of the same size</source>
        <translation>Bild, Maske und Ergebnis sind nicht gleich groß</translation>
    </message>
    <message>
        <source>the tolerance must be above 0 and the noise 0 or more</source>
        <translation>die Toleranz muss über 0 und das Rauschen 0 oder mehr sein</translation>
    </message>
    <message>
        <source>the image holds values that are not finite</source>
        <translation>das Bild enthält Werte, die nicht endlich sind</translation>
    </message>
    <message>
        <source>there must be a workspace, and a result for each mask</source>
        <translation>nötig sind ein Arbeitsbereich und ein Ergebnis je Maske</translation>
    </message>
    <message>
        <source>Proportional energy</source>
        <translation>Anteil der Energie</translation>
    </message>
    <message>
        <source>Share of the map&apos;s sum inside the boxes (0 to 1)</source>
        <translation>Anteil der Kartensumme in den Rahmen (0 bis 1)</translation>
    </message>
    <message>
        <source>Average saliency focus</source>
        <translation>Mittlerer Salienzfokus</translation>
    </message>
    <message>
        <source>Mean of the map inside the boxes (0 to 1)</source>
        <translation>Mittel der Karte in den Rahmen (0 bis 1)</translation>
    </message>
    <message>
        <source>Energy lift</source>
        <translation>Energie-Lift</translation>
    </message>
    <message>
        <source>Energy / share of the area (1 = chance)</source>
        <translation>Energie / Flächenanteil (1 = Zufall)</translation>
    </message>
    <message>
        <source>Pointing game</source>
        <translation>Pointing Game</translation>
    </message>
    <message>
        <source>Maps whose maximum lies in a box (0 to 1)</source>
        <translation>Karten, deren Maximum in einem Rahmen liegt (0 bis 1)</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>Intersection over union with the boxes (0 to 1)</source>
        <translation>Schnitt durch Vereinigung mit den Rahmen (0 bis 1)</translation>
    </message>
    <message>
        <source>ROAD, most relevant first</source>
        <translation>ROAD, wichtigste zuerst</translation>
    </message>
    <message>
        <source>Mean change of probability</source>
        <translation>Mittlere Änderung der Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>ROAD, least relevant first</source>
        <translation>ROAD, unwichtigste zuerst</translation>
    </message>
    <message>
        <source>ROAD, combined</source>
        <translation>ROAD, kombiniert</translation>
    </message>
    <message>
        <source>(LeRF − MoRF) / 2, change of probability</source>
        <translation>(LeRF − MoRF) / 2, Änderung der Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>there is no score of this name; there are: %1</source>
        <translation>es gibt keinen Score dieses Namens; es gibt: %1</translation>
    </message>
    <message>
        <source>there can be no such box</source>
        <translation>einen solchen Rahmen kann es nicht geben</translation>
    </message>
    <message>
        <source>there is no such box</source>
        <translation>es gibt keinen solchen Rahmen</translation>
    </message>
    <message>
        <source>the boxes are not as they were</source>
        <translation>die Rahmen sind nicht, wie sie waren</translation>
    </message>
    <message>
        <source>the raters judged different numbers of things</source>
        <translation>die Befunder haben verschieden viele Dinge beurteilt</translation>
    </message>
    <message>
        <source>a box of a reading is empty</source>
        <translation>ein Rahmen einer Befundung ist leer</translation>
    </message>
    <message>
        <source>a reading&apos;s maps do not fit its cases</source>
        <translation>die Karten einer Befundung passen nicht zu ihren Fällen</translation>
    </message>
    <message>
        <source>it is no file of readings</source>
        <translation>es ist keine Datei von Befundungen</translation>
    </message>
    <message>
        <source>it was written by a newer version of Saliscope</source>
        <translation>eine neuere Fassung von Saliscope hat es geschrieben</translation>
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
        <translation>Wie dies entstanden ist</translation>
    </message>
    <message>
        <source>Datamodule</source>
        <translation>Datenmodul</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>SHA-256 of the checkpoint</source>
        <translation>SHA-256 des Checkpoints</translation>
    </message>
    <message>
        <source>SHA-256 of the picture</source>
        <translation>SHA-256 des Bildes</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Rechenkern</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Rechengerät</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>What the scores mean</source>
        <translation>Was die Scores bedeuten</translation>
    </message>
    <message>
        <source>Saliscope %1. For research, not for diagnosis.</source>
        <translation>Saliscope %1. Für die Forschung, nicht für die Diagnose.</translation>
    </message>
    <message>
        <source>Another network</source>
        <translation>Ein weiteres Netz</translation>
    </message>
    <message>
        <source>Its checkpoint</source>
        <translation>Sein Checkpoint</translation>
    </message>
    <message>
        <source>SHA-256 of that checkpoint</source>
        <translation>SHA-256 dieses Checkpoints</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilmenge</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Probability by %1</source>
        <translation>Wahrscheinlichkeit laut %1</translation>
    </message>
    <message>
        <source>%1, covering %2 of the picture</source>
        <translation>%1 (%2 des Bildes bedeckt)</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Picture and maps</source>
        <translation>Bild und Karten</translation>
    </message>
    <message>
        <source>The picture with its boxes</source>
        <translation>Das Bild mit seinen Rahmen</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>Das Bild</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>No scores were taken.</source>
        <translation>Es wurden keine Scores bestimmt.</translation>
    </message>
    <message>
        <source>There are no boxes to compare with, so there are no scores.</source>
        <translation>Es gibt keine Rahmen zum Vergleichen, also keine Scores.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>The boxes were edited: they are not those of the source.</source>
        <translation>Die Rahmen wurden geändert: es sind nicht die der Quelle.</translation>
    </message>
    <message>
        <source>Read with care</source>
        <translation>Mit Vorsicht zu lesen</translation>
    </message>
    <message>
        <source>The boxes cover %1 of the picture, so a map that knows nothing has an energy of about %2.</source>
        <translation>Die Rahmen bedecken %1 des Bildes; eine Karte ohne jedes Wissen hat also eine Energie von etwa %2.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Cases (not defined)</source>
        <translation>Fälle (undef.)</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>SD</source>
        <translation>SD</translation>
    </message>
    <message>
        <source>Median (quartiles)</source>
        <translation>Median (Quartile)</translation>
    </message>
    <message>
        <source>Cases that deserve a look</source>
        <translation>Fälle, die einen Blick verdienen</translation>
    </message>
    <message>
        <source>Chosen by: %1</source>
        <translation>Ausgewählt nach: %1</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Cases for which a score is not defined (an empty map, no boxes) are left out of its mean and counted beside it. Compare maps only where they leave out the same cases.</source>
        <translation>Fälle, für die ein Score nicht definiert ist (eine leere Karte, keine Rahmen), fehlen in seinem Mittel und sind daneben gezählt. Vergleichen Sie Karten nur, wo dieselben Fälle fehlen.</translation>
    </message>
    <message>
        <source>Case report. For research, not for diagnosis.</source>
        <translation>Fallbericht. Für die Forschung, nicht für die Diagnose.</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Cohort report. For research, not for diagnosis.</source>
        <translation>Kohortenbericht. Für die Forschung, nicht für die Diagnose.</translation>
    </message>
    <message>
        <source>the lowest energy lift of %1 where the network&apos;s probability is %2 or more</source>
        <translation>dem kleinsten Energie-Lift von %1, wo die Wahrscheinlichkeit des Netzes mindestens %2 ist</translation>
    </message>
    <message>
        <source>probability %1, lift %2</source>
        <translation>Wahrscheinlichkeit %1, Lift %2</translation>
    </message>
    <message>
        <source>The map holds values that are not numbers. It has no meaning and no scores.</source>
        <translation>Die Karte enthält Werte, die keine Zahlen sind. Sie hat weder Bedeutung noch Scores.</translation>
    </message>
    <message>
        <source>The map is empty: the algorithm found nothing that speaks for what it was asked about. That is a result, not a finding about the picture, and the scores below say nothing.</source>
        <translation>Die Karte ist leer: der Algorithmus fand nichts, was für das Gefragte spricht. Das ist ein Ergebnis, kein Befund über das Bild, und die Scores unten sagen nichts.</translation>
    </message>
    <message>
        <source>The map has the same value everywhere, so it points nowhere. Its scores say nothing.</source>
        <translation>Die Karte hat überall denselben Wert, zeigt also nirgendwohin. Ihre Scores sagen nichts.</translation>
    </message>
    <message>
        <source>The layer has only %1 × %2 cells, each about %3 pixels of the network&apos;s input wide. What looks smooth between them is interpolated; a finding smaller than a cell cannot be located.</source>
        <translation>Die Schicht hat nur %1 × %2 Zellen, jede etwa %3 Pixel der Netzeingabe breit. Was dazwischen glatt aussieht, ist interpoliert; ein Befund, der kleiner ist als eine Zelle, lässt sich nicht orten.</translation>
    </message>
    <message>
        <source>This map has random weights: it shows what a map looks like that knows nothing about the decision. Others should differ from it.</source>
        <translation>Diese Karte hat zufällige Gewichte: sie zeigt, wie eine Karte aussieht, die nichts von der Entscheidung weiß. Andere sollten sich von ihr unterscheiden.</translation>
    </message>
    <message>
        <source>%1 does not depend on which output is asked about: it shows what stands out to the layer, not what speaks for the finding.</source>
        <translation>%1 hängt nicht davon ab, nach welcher Ausgabe gefragt ist: die Karte zeigt, was der Schicht auffällt, nicht was für den Befund spricht.</translation>
    </message>
    <message>
        <source>The method does not define whether its map or the reverse of it is meant; the value of the largest magnitude is taken as positive.</source>
        <translation>Das Verfahren legt nicht fest, ob seine Karte oder deren Umkehrung gemeint ist; der betragsgrößte Wert wird als positiv genommen.</translation>
    </message>
    <message>
        <source>The network&apos;s score is close to 0, by which this algorithm divides: its map may be exaggerated or turned over.</source>
        <translation>Die Ausgabe des Netzes liegt nahe 0, und durch sie teilt dieser Algorithmus: seine Karte kann übertrieben oder umgedreht sein.</translation>
    </message>
    <message>
        <source>The map shows what speaks against the output, not for it.</source>
        <translation>Die Karte zeigt, was gegen die Ausgabe spricht, nicht für sie.</translation>
    </message>
    <message>
        <source>The network did not decide for this output (its probability is below 0.5); the map shows what spoke for it nevertheless.</source>
        <translation>Das Netz entschied sich nicht für diese Ausgabe (ihre Wahrscheinlichkeit liegt unter 0,5); die Karte zeigt, was dennoch für sie sprach.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 an %2</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>%1, evidence against output %2</source>
        <translation>%1, Hinweise gegen Ausgabe %2</translation>
    </message>
    <message>
        <source>%1, output %2</source>
        <translation>%1, Ausgabe %2</translation>
    </message>
    <message>
        <source>The map was made before: how, and by which network, is not known here.</source>
        <translation>Die Karte entstand früher: wie, und durch welches Netz, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 of %2 points of ROAD are degenerate: so many values of the map are equal that everything or nothing would be removed. They are left out.</source>
        <translation>%1 von %2 Punkten von ROAD sind entartet: so viele Werte der Karte sind gleich, dass alles oder nichts entfernt würde. Sie fehlen in der Rechnung.</translation>
    </message>
    <message>
        <source>A saliency map says something about a network, not about a patient. A map on a lesion is no proof that the lesion was recognised, and none of these algorithms outlines one.</source>
        <translation>Eine Salienzkarte sagt etwas über ein Netz, nicht über einen Patienten. Eine Karte auf einer Läsion beweist nicht, dass die Läsion erkannt wurde, und keiner dieser Algorithmen umreißt eine.</translation>
    </message>
    <message>
        <source>Each map is scaled to 0 to 1 by itself: brightness cannot be compared between maps or pictures.</source>
        <translation>Jede Karte ist für sich auf 0 bis 1 gebracht: Helligkeiten sind zwischen Karten oder Bildern nicht vergleichbar.</translation>
    </message>
    <message>
        <source>A probability is the network&apos;s output, not a risk. It may be badly calibrated.</source>
        <translation>Eine Wahrscheinlichkeit ist die Antwort des Netzes, kein Risiko. Sie kann schlecht kalibriert sein.</translation>
    </message>
    <message>
        <source>how much of the map&apos;s total lies inside the radiologists&apos; boxes, from 0 to 1. Large boxes collect more even of a map that knows nothing: read it with the lift.</source>
        <translation>wie viel von der Summe der Karte in den Rahmen der Radiologen liegt, von 0 bis 1. Große Rahmen sammeln auch von einer Karte, die nichts weiß, mehr: zusammen mit dem Lift zu lesen.</translation>
    </message>
    <message>
        <source>the mean of the map inside the boxes, from 0 to 1. It depends on how the map was scaled, so it is for comparing many pictures, not two.</source>
        <translation>das Mittel der Karte in den Rahmen, von 0 bis 1. Es hängt davon ab, wie die Karte skaliert wurde, und dient daher zum Vergleich vieler Bilder, nicht zweier.</translation>
    </message>
    <message>
        <source>the energy divided by the share of the picture the boxes cover. 1 is what a map without any knowledge reaches; below 1 the map avoids the boxes.</source>
        <translation>die Energie geteilt durch den Anteil des Bildes, den die Rahmen bedecken. 1 erreicht eine Karte ohne jedes Wissen; unter 1 meidet die Karte die Rahmen.</translation>
    </message>
    <message>
        <source>whether the brightest place of the map lies in a box: 1 or 0, and for several pictures the share of hits. It looks at a single pixel.</source>
        <translation>ob die hellste Stelle der Karte in einem Rahmen liegt: 1 oder 0, und bei mehreren Bildern der Anteil der Treffer. Es betrachtet ein einziges Pixel.</translation>
    </message>
    <message>
        <source>area in common of the boxes and of the map above a threshold, divided by the area of both (IoU), from 0 to 1. Boxes are rectangles and lesions are not, so 1 is not to be expected.</source>
        <translation>gemeinsame Fläche der Rahmen und der Karte über einer Schwelle, geteilt durch die Fläche beider zusammen (IoU), von 0 bis 1. Rahmen sind Rechtecke, Läsionen nicht; 1 ist daher nicht zu erwarten.</translation>
    </message>
    <message>
        <source>how much the probability changes when the most important pixels of the map are replaced by what their neighbours suggest. Negative is good: without them the network is less sure.</source>
        <translation>wie sehr sich die Wahrscheinlichkeit ändert, wenn die wichtigsten Pixel der Karte durch das ersetzt werden, was ihre Nachbarn nahelegen. Negativ ist gut: Ohne sie ist das Netz weniger sicher.</translation>
    </message>
    <message>
        <source>the same for the least important pixels. Near 0 or positive is good: the network can do without them.</source>
        <translation>dasselbe für die unwichtigsten Pixel. Nahe 0 oder positiv ist gut: Das Netz kommt ohne sie aus.</translation>
    </message>
    <message>
        <source>half the difference of the two. Higher is better; near 0 the map does not tell important from unimportant pixels.</source>
        <translation>die halbe Differenz der beiden. Höher ist besser; nahe 0 unterscheidet die Karte wichtige Pixel nicht von unwichtigen.</translation>
    </message>
    <message>
        <source>it is no session of Saliscope</source>
        <translation>es ist keine Sitzung von Saliscope</translation>
    </message>
    <message>
        <source>its version is not as it should be</source>
        <translation>seine Version ist nicht, wie sie sein sollte</translation>
    </message>
    <message>
        <source>an edited box is not as it should be</source>
        <translation>ein geänderter Rahmen ist nicht, wie er sein sollte</translation>
    </message>
    <message>
        <source>a filter is nested too deeply</source>
        <translation>ein Filter ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>the column does not fit the cases</source>
        <translation>die Spalte passt nicht zu den Fällen</translation>
    </message>
    <message>
        <source>no such colour map; there are %1</source>
        <translation>es gibt keine solche Farbskala; es gibt %1</translation>
    </message>
    <message>
        <source>a map before post-processing is one plane, no larger than the final map</source>
        <translation>eine Karte vor der Nachbearbeitung ist eine Ebene, nicht größer als die fertige Karte</translation>
    </message>
    <message>
        <source>it has no valid %1</source>
        <translation>es hat kein brauchbares %1</translation>
    </message>
    <message>
        <source>its %1 cannot be written</source>
        <translation>sein %1 lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>it is no valid JSON</source>
        <translation>es ist kein gültiges JSON</translation>
    </message>
    <message>
        <source>there is nothing to put side by side</source>
        <translation>es gibt nichts nebeneinanderzustellen</translation>
    </message>
    <message>
        <source>there is not enough memory to compress a map</source>
        <translation>zum Komprimieren einer Karte reicht der Speicher nicht</translation>
    </message>
    <message>
        <source>a compressed map is damaged</source>
        <translation>eine komprimierte Karte ist beschädigt</translation>
    </message>
    <message>
        <source>it is no journal of a map store</source>
        <translation>es ist kein Journal eines Kartenspeichers</translation>
    </message>
    <message>
        <source>it is a journal of another version of this program</source>
        <translation>es ist das Journal einer anderen Fassung dieses Programms</translation>
    </message>
    <message>
        <source>its torn end cannot be cut off</source>
        <translation>sein abgerissenes Ende lässt sich nicht abschneiden</translation>
    </message>
    <message>
        <source>it cannot be emptied</source>
        <translation>es lässt sich nicht leeren</translation>
    </message>
    <message>
        <source>it holds no sample %1</source>
        <translation>es enthält keinen Fall %1</translation>
    </message>
    <message>
        <source>what it holds of %1 is damaged</source>
        <translation>was es von %1 enthält, ist beschädigt</translation>
    </message>
    <message>
        <source>it is an HDF5 file that ends too early or is damaged otherwise</source>
        <translation>es ist eine HDF5-Datei, die zu früh endet oder sonst beschädigt ist</translation>
    </message>
    <message>
        <source>it has no dataset &quot;%1&quot;</source>
        <translation>es hat keinen Datensatz „%1“</translation>
    </message>
    <message>
        <source>it is an HDF5 file, but no store of maps</source>
        <translation>es ist eine HDF5-Datei, aber kein Kartenspeicher</translation>
    </message>
    <message>
        <source>it is a store of version %1, but only version %2 is known</source>
        <translation>es ist ein Speicher der Version %1, bekannt ist aber nur Version %2</translation>
    </message>
    <message>
        <source>a list in it is not a list</source>
        <translation>eine Liste darin ist keine Liste</translation>
    </message>
    <message>
        <source>a list in it is too long</source>
        <translation>eine Liste darin ist zu lang</translation>
    </message>
    <message>
        <source>its maps %1 are not a list of as many maps as it has samples</source>
        <translation>seine Karten %1 sind keine Liste von so vielen Karten, wie es Fälle hat</translation>
    </message>
    <message>
        <source>its maps %1 are said to be too large</source>
        <translation>seine Karten %1 sollen zu groß sein</translation>
    </message>
    <message>
        <source>it has another number of records than of samples</source>
        <translation>es hat nicht so viele Einträge wie Fälle</translation>
    </message>
    <message>
        <source>it holds the sample %1 twice</source>
        <translation>es enthält den Fall %1 zweimal</translation>
    </message>
    <message>
        <source>it holds the maps %1 twice</source>
        <translation>es enthält die Karten %1 zweimal</translation>
    </message>
    <message>
        <source>it holds no maps</source>
        <translation>es enthält keine Karten</translation>
    </message>
    <message>
        <source>its place cannot be found</source>
        <translation>ihr Platz ist nicht zu finden</translation>
    </message>
    <message>
        <source>it is not stored as it should be</source>
        <translation>sie ist nicht gespeichert, wie sie sollte</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>es ist nicht lesbar</translation>
    </message>
    <message>
        <source>there is no such store of maps</source>
        <translation>es gibt keinen solchen Kartenspeicher</translation>
    </message>
    <message>
        <source>it is no HDF5 file</source>
        <translation>es ist keine HDF5-Datei</translation>
    </message>
    <message>
        <source>there is no such map</source>
        <translation>es gibt keine solche Karte</translation>
    </message>
    <message>
        <source>the map has another size or scaling than those before it</source>
        <translation>die Karte hat eine andere Größe oder Skalierung als die davor</translation>
    </message>
    <message>
        <source>the file ends within its header</source>
        <translation>die Datei endet in ihrem Kopf</translation>
    </message>
    <message>
        <source>it is not a .npy file</source>
        <translation>es ist keine .npy-Datei</translation>
    </message>
    <message>
        <source>it is of .npy version %1, 1 to 3 are known</source>
        <translation>es ist von der .npy-Version %1, bekannt sind 1 bis 3</translation>
    </message>
    <message>
        <source>its header is said to hold %1 bytes</source>
        <translation>sein Kopf soll %1 Byte enthalten</translation>
    </message>
    <message>
        <source>it does not hold one plane of values</source>
        <translation>es enthält nicht eine Ebene von Werten</translation>
    </message>
    <message>
        <source>it holds no values</source>
        <translation>es enthält keine Werte</translation>
    </message>
    <message>
        <source>it is said to hold more than %1 values</source>
        <translation>es soll mehr als %1 Werte enthalten</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>es gibt keine solche Datei</translation>
    </message>
    <message>
        <source>it holds %1 bytes where its header asks for %2</source>
        <translation>es enthält %1 Byte, wo sein Kopf %2 verlangt</translation>
    </message>
    <message>
        <source>a map has exactly one plane of values</source>
        <translation>eine Karte hat genau eine Ebene von Werten</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing in its header</source>
        <translation>„%1“ fehlt in seinem Kopf</translation>
    </message>
    <message>
        <source>a text in its header does not end</source>
        <translation>ein Text in seinem Kopf endet nicht</translation>
    </message>
    <message>
        <source>a text in its header holds a backslash</source>
        <translation>ein Text in seinem Kopf enthält einen Backslash</translation>
    </message>
    <message>
        <source>fortran_order is neither True nor False</source>
        <translation>fortran_order ist weder True noch False</translation>
    </message>
    <message>
        <source>its shape holds something that is not a number of elements</source>
        <translation>seine Form enthält etwas anderes als eine Anzahl</translation>
    </message>
    <message>
        <source>its shape has too many dimensions</source>
        <translation>seine Form hat zu viele Dimensionen</translation>
    </message>
    <message>
        <source>its header goes on after the closing brace</source>
        <translation>sein Kopf geht nach der schließenden Klammer weiter</translation>
    </message>
    <message>
        <source>its header names %1 twice</source>
        <translation>sein Kopf nennt %1 zweimal</translation>
    </message>
    <message>
        <source>it holds records, not numbers</source>
        <translation>es enthält Datensätze, keine Zahlen</translation>
    </message>
    <message>
        <source>its header has an unknown key</source>
        <translation>sein Kopf hat einen unbekannten Schlüssel</translation>
    </message>
    <message>
        <source>its header lacks descr, fortran_order or shape</source>
        <translation>seinem Kopf fehlt descr, fortran_order oder shape</translation>
    </message>
    <message>
        <source>it has neither one nor three planes</source>
        <translation>es hat weder eine noch drei Ebenen</translation>
    </message>
    <message>
        <source>it has %1 values, but the image %2 pixels</source>
        <translation>sie hat %1 Werte, das Bild aber %2 Pixel</translation>
    </message>
    <message>
        <source>threshold and opacity lie between 0 and 1</source>
        <translation>Schwelle und Deckkraft liegen zwischen 0 und 1</translation>
    </message>
    <message>
        <source>it cannot name a text in a PNG file</source>
        <translation>es kann keinen Text in einer PNG-Datei benennen</translation>
    </message>
    <message>
        <source>a picture without pixels cannot be written</source>
        <translation>ein Bild ohne Pixel lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>the picture cannot be encoded as PNG</source>
        <translation>das Bild lässt sich nicht als PNG kodieren</translation>
    </message>
    <message>
        <source>the values do not fill the picture</source>
        <translation>die Werte füllen das Bild nicht</translation>
    </message>
    <message>
        <source>its kept rows and columns do not fit its size</source>
        <translation>seine behaltenen Zeilen und Spalten passen nicht zu seiner Größe</translation>
    </message>
    <message>
        <source>it is not a square plane of values</source>
        <translation>es ist keine quadratische Ebene von Werten</translation>
    </message>
    <message>
        <source>the split &quot;%1&quot; appears twice</source>
        <translation>die Teilmenge „%1“ kommt zweimal vor</translation>
    </message>
    <message>
        <source>a sample has no name or no label</source>
        <translation>ein Fall hat keinen Namen oder kein Label</translation>
    </message>
    <message>
        <source>a sample has an output but no scores</source>
        <translation>ein Fall hat eine Ausgabe, aber keine Scores</translation>
    </message>
    <message>
        <source>its maps were made with other settings (%1 was &quot;%2&quot; and should be &quot;%3&quot;); choose another store, or --overwrite</source>
        <translation>seine Karten entstanden mit anderen Einstellungen (%1 war „%2“ und sollte „%3“ sein); wählen Sie einen anderen Speicher oder --overwrite</translation>
    </message>
    <message>
        <source>no part of the store holds this sample</source>
        <translation>kein Teil des Speichers enthält diesen Fall</translation>
    </message>
    <message>
        <source>its settings are not what they should be</source>
        <translation>seine Einstellungen sind nicht, wie sie sein sollten</translation>
    </message>
    <message>
        <source>there is no scaling of this name</source>
        <translation>es gibt keine Skalierung dieses Namens</translation>
    </message>
    <message>
        <source>a row of the sweep is about an unknown layer</source>
        <translation>eine Zeile des Durchlaufs handelt von einer unbekannten Schicht</translation>
    </message>
    <message>
        <source>it is no result of a sweep</source>
        <translation>es ist kein Ergebnis eines Durchlaufs</translation>
    </message>
    <message>
        <source>a square map and a picture are needed</source>
        <translation>nötig sind eine quadratische Karte und ein Bild</translation>
    </message>
    <message>
        <source>a picture has pixels in one or three planes</source>
        <translation>ein Bild hat Pixel in einer oder drei Ebenen</translation>
    </message>
    <message>
        <source>it shares no sample with %1</source>
        <translation>es hat keinen Fall mit %1 gemeinsam</translation>
    </message>
    <message>
        <source>none of its sets of maps matches one of %1; choose one on either side behind a colon</source>
        <translation>keine seiner Kartenmengen passt zu einer von %1; wählen Sie auf beiden Seiten eine hinter einem Doppelpunkt</translation>
    </message>
    <message>
        <source>name percentiles from 0 to 100</source>
        <translation>nennen Sie Perzentile von 0 bis 100</translation>
    </message>
    <message>
        <source>the noise must be 0 or more</source>
        <translation>das Rauschen muss 0 oder mehr sein</translation>
    </message>
    <message>
        <source>name a saliency algorithm</source>
        <translation>nennen Sie einen Salienzalgorithmus</translation>
    </message>
    <message>
        <source>the map holds NaN or infinity, so it has no meaning</source>
        <translation>die Karte enthält NaN oder Unendlich, also hat sie keine Bedeutung</translation>
    </message>
    <message>
        <source>the record lacks one of this sample&apos;s maps</source>
        <translation>dem Protokoll fehlt eine der Karten dieses Falls</translation>
    </message>
    <message>
        <source>there is something already; choose another name, or --overwrite</source>
        <translation>es gibt schon etwas; wählen Sie einen anderen Namen oder --overwrite</translation>
    </message>
    <message>
        <source>maps are not converted onto themselves</source>
        <translation>Karten werden nicht auf sich selbst umgewandelt</translation>
    </message>
    <message>
        <source>there is no sample to put into it</source>
        <translation>es gibt keinen Fall, der hineinkäme</translation>
    </message>
    <message>
        <source>maps before post-processing are kept in stores only; name one</source>
        <translation>Karten vor der Nachbearbeitung kommen nur in Speicher; nennen Sie einen</translation>
    </message>
    <message>
        <source>its map is %1 pixels wide, those before it %2</source>
        <translation>seine Karte ist %1 Pixel breit, die davor %2</translation>
    </message>
    <message>
        <source>there is no such folder of maps</source>
        <translation>es gibt keinen solchen Ordner mit Karten</translation>
    </message>
    <message>
        <source>NaN or infinity in the map of %1, which was not written</source>
        <translation>NaN oder Unendlich in der Karte von %1, die nicht geschrieben wurde</translation>
    </message>
    <message>
        <source>this map was not made by this program, so it is not replaced; choose another folder, or --overwrite</source>
        <translation>diese Karte stammt nicht von diesem Programm, also wird sie nicht ersetzt; wählen Sie einen anderen Ordner oder --overwrite</translation>
    </message>
    <message>
        <source>the run that makes this store has not ended; repeat its command, or have `saliscope store merge` make a store of what is in %1</source>
        <translation>der Lauf, der diesen Speicher macht, ist nicht zu Ende; wiederholen Sie seinen Befehl oder lassen Sie `saliscope store merge` aus dem Inhalt von %1 einen Speicher machen</translation>
    </message>
    <message>
        <source>there is no such folder or store of maps</source>
        <translation>es gibt weder einen solchen Ordner noch einen solchen Kartenspeicher</translation>
    </message>
    <message>
        <source>there is no set of maps of this name; there are %1</source>
        <translation>es gibt keine Kartenmenge dieses Namens; es gibt %1</translation>
    </message>
    <message>
        <source>several sets of maps fit this name; there are %1</source>
        <translation>mehrere Kartenmengen passen zu diesem Namen; es gibt %1</translation>
    </message>
    <message>
        <source>there are no maps of this algorithm; there are %1</source>
        <translation>es gibt keine Karten dieses Algorithmus; es gibt %1</translation>
    </message>
    <message>
        <source>there are no maps of this algorithm for %1; there are %2</source>
        <translation>es gibt keine Karten dieses Algorithmus für %1; es gibt %2</translation>
    </message>
    <message>
        <source>it holds maps of several algorithms or outputs; name one of them behind a colon (%1)</source>
        <translation>es enthält Karten mehrerer Algorithmen oder Ausgaben; nennen Sie eine hinter einem Doppelpunkt (%1)</translation>
    </message>
    <message>
        <source>it has %1 values, but networks look at squares</source>
        <translation>sie hat %1 Werte, doch Netze sehen Quadrate</translation>
    </message>
    <message>
        <source>it has %1 values, but the network&apos;s input %2 pixels</source>
        <translation>sie hat %1 Werte, die Eingabe des Netzes aber %2 Pixel</translation>
    </message>
    <message>
        <source>the network has no such output</source>
        <translation>das Netz hat keine solche Ausgabe</translation>
    </message>
    <message>
        <source>the map is not as large as the network&apos;s input</source>
        <translation>die Karte ist nicht so groß wie die Eingabe des Netzes</translation>
    </message>
    <message>
        <source>a square input and a size are needed</source>
        <translation>nötig sind eine quadratische Eingabe und eine Größe</translation>
    </message>
    <message>
        <source>this folder holds results made with other settings (%1 was &quot;%2&quot; and is now &quot;%3&quot;); choose another folder, or --overwrite</source>
        <translation>dieser Ordner enthält Ergebnisse mit anderen Einstellungen (%1 war „%2“ und ist jetzt „%3“); wählen Sie einen anderen Ordner oder --overwrite</translation>
    </message>
    <message>
        <source>it holds no completeness.json and no interpretability.json</source>
        <translation>es enthält weder completeness.json noch interpretability.json</translation>
    </message>
    <message>
        <source>it holds neither completeness nor interpretability results</source>
        <translation>es enthält weder Ergebnisse zur Vollständigkeit noch zur Interpretierbarkeit</translation>
    </message>
    <message>
        <source>%1 of %2 is there twice under the name %3; tell results apart with NAME=PATH</source>
        <translation>%1 von %2 ist unter dem Namen %3 zweimal da; unterscheiden Sie Ergebnisse mit NAME=PFAD</translation>
    </message>
    <message>
        <source>One result is of a sample the datamodule does not have in that split.</source>
        <translation>Ein Ergebnis gehört zu einem Fall, den das Datenmodul in dieser Teilmenge nicht hat.</translation>
    </message>
    <message>
        <source>%1 results are of samples the datamodule does not have in that split.</source>
        <translation>%1 Ergebnisse gehören zu Fällen, die das Datenmodul in dieser Teilmenge nicht hat.</translation>
    </message>
    <message>
        <source>%1 and %2 were made with different settings (%3: %4 and %5), so comparing them may be unfair.</source>
        <translation>%1 und %2 entstanden mit verschiedenen Einstellungen (%3: %4 und %5), ein Vergleich kann also ungerecht sein.</translation>
    </message>
    <message>
        <source>they have no sample in common: the same split and name in both</source>
        <translation>sie haben keinen Fall gemeinsam: dieselbe Teilmenge und derselbe Name in beiden</translation>
    </message>
    <message>
        <source>%1 have no sample in common and were not compared.</source>
        <translation>%1 haben keinen Fall gemeinsam und wurden nicht verglichen.</translation>
    </message>
    <message>
        <source>%1 of %2 is null for every sample, so it has no mean.</source>
        <translation>%1 von %2 ist bei allen Fällen null und hat also kein Mittel.</translation>
    </message>
    <message>
        <source>There is a single sample: no interval and no test is defined.</source>
        <translation>Es gibt nur einen Fall: weder Intervall noch Test ist definiert.</translation>
    </message>
    <message>
        <source>There are no results of randomcam, the floor every algorithm should be above. Make them with the same command and -s randomcam, and give them too.</source>
        <translation>Es gibt keine Ergebnisse von randomcam, dem Boden, über dem jeder Algorithmus liegen sollte. Erzeugen Sie sie mit demselben Befehl und -s randomcam und geben Sie sie mit an.</translation>
    </message>
    <message>
        <source>there are no scores to look at</source>
        <translation>es gibt keine Scores zu betrachten</translation>
    </message>
    <message>
        <source>large boxes must not be smaller than small ones</source>
        <translation>große Rahmen dürfen nicht kleiner sein als kleine</translation>
    </message>
    <message>
        <source>the datamodule has no split of this name; there are: %1</source>
        <translation>das Datenmodul hat keine Teilmenge dieses Namens; es gibt: %1</translation>
    </message>
    <message>
        <source>a shard is I/N with I from 1 to N</source>
        <translation>ein Teil ist I/N mit I von 1 bis N</translation>
    </message>
    <message>
        <source>its result would overwrite that of %1</source>
        <translation>sein Ergebnis würde das von %1 überschreiben</translation>
    </message>
    <message>
        <source>a shard is written I/N with I from 1 to N</source>
        <translation>ein Teil wird I/N geschrieben, mit I von 1 bis N</translation>
    </message>
    <message>
        <source>it is no store of maps, so it is not replaced</source>
        <translation>es ist kein Kartenspeicher, also wird es nicht ersetzt</translation>
    </message>
    <message>
        <source>NaN or infinity in the map of %1; no map was kept</source>
        <translation>NaN oder Unendlich in der Karte von %1; keine Karte wurde behalten</translation>
    </message>
    <message>
        <source>it holds two samples that differ by their extension alone: %1</source>
        <translation>es enthält zwei Fälle, die sich nur in der Endung unterscheiden: %1</translation>
    </message>
    <message>
        <source>it holds no maps %1</source>
        <translation>es enthält keine Karten %1</translation>
    </message>
    <message>
        <source>it has no sample with label %1 and a box to compare maps with</source>
        <translation>es hat keinen Fall mit Label %1 und einem Rahmen zum Vergleich mit Karten</translation>
    </message>
    <message>
        <source>none of its boxes lies on the picture</source>
        <translation>keiner seiner Rahmen liegt auf dem Bild</translation>
    </message>
    <message>
        <source>it has no target layer to sweep over</source>
        <translation>es hat keine Zielschicht zum Durchlaufen</translation>
    </message>
    <message>
        <source>this score is taken only with ROAD</source>
        <translation>dieser Score wird nur mit ROAD bestimmt</translation>
    </message>
    <message>
        <source>the network has no output for this label</source>
        <translation>das Netz hat keine Ausgabe für dieses Label</translation>
    </message>
    <message>
        <source>No layer has this score for at least half of the samples, so none is named as the best: %1.</source>
        <translation>Keine Schicht hat diesen Score für mindestens die Hälfte der Fälle, also wird keine als beste genannt: %1.</translation>
    </message>
    <message>
        <source>The best layer was chosen and scored on the same samples, which is optimistic. Choose it on one split (--only-dataset) and report it on another.</source>
        <translation>Die beste Schicht wurde an denselben Fällen gewählt und bewertet, was zu günstig ist. Wählen Sie sie an einer Teilmenge (--only-dataset) und berichten Sie sie an einer anderen.</translation>
    </message>
    <message>
        <source>The best layer was chosen and scored on the same samples, which is optimistic. What a layer chosen on one split is worth on the others is listed below it.</source>
        <translation>Die beste Schicht wurde an denselben Fällen gewählt und bewertet, was zu günstig ist. Was eine an einer Teilmenge gewählte Schicht an den anderen wert ist, steht darunter.</translation>
    </message>
    <message>
        <source>One map is empty: nothing speaks for the output there. Its energy counts as 0, and it has no lift.</source>
        <translation>Eine Karte ist leer: dort spricht nichts für die Ausgabe. Ihre Energie zählt als 0, und sie hat keinen Lift.</translation>
    </message>
    <message>
        <source>%1 maps are empty: nothing speaks for the output there. Their energy counts as 0, and they have no lift.</source>
        <translation>%1 Karten sind leer: dort spricht nichts für die Ausgabe. Ihre Energie zählt als 0, und sie haben keinen Lift.</translation>
    </message>
    <message>
        <source>One map holds NaN or infinity and has no scores.</source>
        <translation>Eine Karte enthält NaN oder Unendlich und hat keine Scores.</translation>
    </message>
    <message>
        <source>%1 maps hold NaN or infinity and have no scores.</source>
        <translation>%1 Karten enthalten NaN oder Unendlich und haben keine Scores.</translation>
    </message>
    <message>
        <source>a montage needs maps of several algorithms or outputs, as `generate` leaves when --saliency-map-algorithm is repeated</source>
        <translation>eine Montage braucht Karten mehrerer Algorithmen oder Ausgaben, wie `generate` sie hinterlässt, wenn --saliency-map-algorithm wiederholt wird</translation>
    </message>
    <message>
        <source>this picture was not made by this program, so it is not replaced; choose another folder, or --overwrite</source>
        <translation>dieses Bild stammt nicht von diesem Programm, also wird es nicht ersetzt; wählen Sie einen anderen Ordner oder --overwrite</translation>
    </message>
    <message>
        <source>the result would replace the sample&apos;s own picture; choose another folder</source>
        <translation>das Ergebnis würde das eigene Bild des Falls ersetzen; wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>it names an unknown condition of a map</source>
        <translation>es nennt einen unbekannten Zustand einer Karte</translation>
    </message>
    <message>
        <source>an exception of unknown type</source>
        <translation>eine Ausnahme unbekannter Art</translation>
    </message>
    <message>
        <source>there is nothing to plot</source>
        <translation>es gibt nichts zu zeichnen</translation>
    </message>
    <message>
        <source>plots are written as pdf, svg or png</source>
        <translation>Diagramme werden als pdf, svg oder png geschrieben</translation>
    </message>
    <message>
        <source>the plots could not be drawn</source>
        <translation>die Diagramme ließen sich nicht zeichnen</translation>
    </message>
    <message>
        <source>there is no such language; there are %1</source>
        <translation>es gibt keine solche Sprache; es gibt %1</translation>
    </message>
    <message>
        <source>files of this kind cannot say what they show</source>
        <translation>Dateien dieser Art können nicht sagen, was sie zeigen</translation>
    </message>
    <message>
        <source>what it says of its view is too long</source>
        <translation>was es von seiner Ansicht sagt, ist zu lang</translation>
    </message>
    <message>
        <source>what it says of its view is cut off</source>
        <translation>was es von seiner Ansicht sagt, ist abgeschnitten</translation>
    </message>
    <message>
        <source>a newer version of Saliscope wrote what it says of its view</source>
        <translation>eine neuere Fassung von Saliscope hat geschrieben, was es von seiner Ansicht sagt</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Mean over the samples</source>
        <translation>Mittel über die Fälle</translation>
    </message>
    <message>
        <source>Worst sample</source>
        <translation>Schlechtester Fall</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>nicht definiert</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>null</source>
        <translation>ohne Wert</translation>
    </message>
    <message>
        <source>mean [95 %]</source>
        <translation>Mittel [95 %]</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>first</source>
        <translation>erstes</translation>
    </message>
    <message>
        <source>second</source>
        <translation>zweites</translation>
    </message>
    <message>
        <source>first - second [95 %]</source>
        <translation>erstes - zweites [95 %]</translation>
    </message>
    <message>
        <source>effect</source>
        <translation>Effekt</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Means with %1 % bootstrap intervals (BCa, %2 resamples, seed %3).</source>
        <translation>Mittelwerte mit Bootstrap-Intervallen zu %1 % (BCa, %2 Ziehungen, Startwert %3).</translation>
    </message>
    <message>
        <source>Pairs: Wilcoxon&apos;s signed-rank test, p adjusted by Holm over the pairs of one score, effect is the
matched-pairs rank-biserial correlation. Boxes are small below %1 and large from %2 of the picture on.</source>
        <translation>Paare: Wilcoxon-Vorzeichen-Rang-Test, p nach Holm über die Paare eines Scores angepasst, der Effekt ist die
rangbiseriale Korrelation gepaarter Werte. Rahmen sind klein unter %1 und groß ab %2 des Bildes.</translation>
    </message>
    <message>
        <source>the record is damaged, and no map or score of the open cases can be found beside it</source>
        <translation>das Protokoll ist beschädigt, und daneben ist keine Karte und kein Score der geöffneten Fälle zu finden</translation>
    </message>
    <message>
        <source>%1, split %2</source>
        <translation>%1, Teilmenge %2</translation>
    </message>
    <message>
        <source>Random weights (baseline)</source>
        <translation>Zufallsgewichte (Vergleichswert)</translation>
    </message>
    <message>
        <source>%1 (%2)
%3</source>
        <translation>%1 (%2)
%3</translation>
    </message>
    <message>
        <source>%1, and right of the line %2</source>
        <translation>%1, rechts der Linie %2</translation>
    </message>
    <message>
        <source>%1 minus %2</source>
        <translation>%1 minus %2</translation>
    </message>
    <message>
        <source>Consensus: mean of the maps</source>
        <translation>Konsens: Mittel der Karten</translation>
    </message>
    <message>
        <source>Disagreement: standard deviation of the maps</source>
        <translation>Uneinigkeit: Standardabweichung der Karten</translation>
    </message>
    <message>
        <source>Largest difference %1, mean difference %2, rank correlation (Spearman) %3, structural similarity (SSIM) %4, overlap of the strongest tenths (IoU) %5.</source>
        <translation>Größte Differenz %1, mittlere Differenz %2, Rangkorrelation (Spearman) %3, strukturelle Ähnlichkeit (SSIM) %4, Überlappung der stärksten Zehntel (IoU) %5.</translation>
    </message>
    <message>
        <source>one of the two holds values that are not numbers, so there is no difference.</source>
        <translation>eine der beiden enthält Werte, die keine Zahlen sind; deshalb gibt es keine Differenz.</translation>
    </message>
    <message>
        <source>the first map less the second, pixel by pixel, both scaled to 0 to 1 before. Red: the first is higher; blue: the second is. %1</source>
        <translation>die erste Karte minus die zweite, Stelle für Stelle, beide zuvor auf 0 bis 1 gebracht. Rot: die erste ist höher; blau: die zweite. %1</translation>
    </message>
    <message>
        <source>none of the maps says anything, so nothing can be made of them.</source>
        <translation>keine der Karten sagt etwas aus, also lässt sich nichts aus ihnen bilden.</translation>
    </message>
    <message>
        <source>the mean of %1, pixel by pixel, each scaled to 0 to 1 before.</source>
        <translation>das Mittel von %1, Stelle für Stelle, jede zuvor auf 0 bis 1 gebracht.</translation>
    </message>
    <message>
        <source>the standard deviation of %1, pixel by pixel, each scaled to 0 to 1 before: 0 where they agree, at most 0.5.</source>
        <translation>die Standardabweichung von %1, Stelle für Stelle, jede zuvor auf 0 bis 1 gebracht: 0, wo sie übereinstimmen, höchstens 0,5.</translation>
    </message>
    <message>
        <source>Maps made from others</source>
        <translation>Aus anderen gebildete Karten</translation>
    </message>
    <message>
        <source>%1 leaves out %2, which says nothing: %3</source>
        <translation>%1: Ohne %2, die nichts aussagt. %3</translation>
    </message>
    <message>
        <source>Colours from %1 to %2</source>
        <translation>Farben von %1 bis %2</translation>
    </message>
    <message>
        <source>Some of its values are not numbers.</source>
        <translation>Einige ihrer Werte sind keine Zahlen.</translation>
    </message>
    <message>
        <source>It is zero everywhere.</source>
        <translation>Sie ist überall null.</translation>
    </message>
    <message>
        <source>It has the same value everywhere.</source>
        <translation>Sie hat überall denselben Wert.</translation>
    </message>
    <message>
        <source>%1 was made of other pictures (%2) than those it is used with; it is matched to them by names alone.</source>
        <translation>%1 stammt von anderen Bildern (%2) als denen, mit denen es verwendet wird; zugeordnet ist es allein über die Namen.</translation>
    </message>
    <message>
        <source>Boxes: quartiles and median; whiskers and circles: what lies beyond; diamonds: means with their 95 % intervals.</source>
        <translation>Kästen: Quartile und Median; Antennen und Kreise: was darüber hinausreicht; Rauten: Mittelwerte mit ihren 95-%-Intervallen.</translation>
    </message>
    <message>
        <source>the tensor %1%2 holds NaN or infinity, so its output is of no use; its training probably diverged</source>
        <translation>der Tensor %1%2 enthält NaN oder Unendlich, das Netz antwortet also nichts Brauchbares; sein Training ist wohl divergiert</translation>
    </message>
    <message>
        <source>its tensors, whose names begin with &quot;%1&quot;, are not those of a network this program knows (%2)</source>
        <translation>seine Tensoren, deren Namen mit „%1“ beginnen, sind nicht die eines Netzes, das dieses Programm kennt (%2)</translation>
    </message>
    <message>
        <source>its normalizer has more parts than any network needs</source>
        <translation>sein Normalisierer hat mehr Teile, als irgendein Netz braucht</translation>
    </message>
    <message>
        <source>the parts of its normalizer are for different numbers of planes</source>
        <translation>die Teile seines Normalisierers sind für verschieden viele Ebenen</translation>
    </message>
    <message>
        <source>%1 has too many numbers</source>
        <translation>%1 hat zu viele Zahlen</translation>
    </message>
    <message>
        <source>it is packed with %1; unpack it and name the checkpoint within</source>
        <translation>es ist mit %1 gepackt; entpacken Sie es und nennen Sie den Checkpoint darin</translation>
    </message>
    <message>
        <source>it is an unpacked checkpoint; pack it with `cd &quot;%1&quot; &amp;&amp; zip -0 -r &quot;../%2.ckpt&quot; &quot;%2&quot;`, and name the file %2.ckpt</source>
        <translation>es ist ein entpackter Checkpoint; packen Sie ihn mit `cd &quot;%1&quot; &amp;&amp; zip -0 -r &quot;../%2.ckpt&quot; &quot;%2&quot;` und nennen Sie die Datei %2.ckpt</translation>
    </message>
    <message>
        <source>it is a checkpoint that DeepSpeed divided; make one file of it with `python -c &quot;from lightning.pytorch.utilities.deepspeed import convert_zero_checkpoint_to_fp32_state_dict as join; join(&apos;%1&apos;, &apos;model.ckpt&apos;)&quot;`, and name model.ckpt</source>
        <translation>es ist ein Checkpoint, den DeepSpeed geteilt hat; machen Sie eine Datei daraus mit `python -c &quot;from lightning.pytorch.utilities.deepspeed import convert_zero_checkpoint_to_fp32_state_dict as join; join(&apos;%1&apos;, &apos;model.ckpt&apos;)&quot;` und nennen Sie model.ckpt</translation>
    </message>
    <message>
        <source>it is a web page and no checkpoint, so the download brought a notice or a request to log in; open the address in a browser and save the file itself</source>
        <translation>es ist eine Webseite und kein Checkpoint, der Download brachte also einen Hinweis oder eine Anmeldung; öffnen Sie die Adresse in einem Browser und speichern Sie die Datei selbst</translation>
    </message>
    <message>
        <source>it is only a Git LFS pointer; the checkpoint itself was not downloaded: run `git lfs pull` in its folder</source>
        <translation>es ist nur ein Verweis von Git LFS; der Checkpoint selbst wurde nicht heruntergeladen: führen Sie `git lfs pull` in seinem Ordner aus</translation>
    </message>
    <message>
        <source>it is an HDF5 file, of Keras for example; a checkpoint of torch is needed</source>
        <translation>es ist eine HDF5-Datei, von Keras zum Beispiel; gebraucht wird ein Checkpoint von torch</translation>
    </message>
    <message>
        <source>it is a GGUF file of a language model; a checkpoint of torch is needed</source>
        <translation>es ist eine GGUF-Datei eines Sprachmodells; gebraucht wird ein Checkpoint von torch</translation>
    </message>
    <message>
        <source>it is one part of a checkpoint that FSDP divided; name its folder to learn how to make one file of it</source>
        <translation>es ist ein Teil eines Checkpoints, den FSDP geteilt hat; nennen Sie seinen Ordner, um zu erfahren, wie daraus eine Datei wird</translation>
    </message>
    <message>
        <source>it is a text and no checkpoint</source>
        <translation>es ist ein Text und kein Checkpoint</translation>
    </message>
    <message>
        <source>it is a checkpoint that FSDP divided; make one file of it with `python -m lightning.pytorch.utilities.consolidate_checkpoint &quot;%1&quot;`, and name the file this writes</source>
        <translation>es ist ein Checkpoint, den FSDP geteilt hat; machen Sie eine Datei daraus mit `python -m lightning.pytorch.utilities.consolidate_checkpoint &quot;%1&quot;` und nennen Sie die geschriebene Datei</translation>
    </message>
    <message>
        <source>it is a checkpoint that FSDP divided; make one file of it with `python -m torch.distributed.checkpoint.format_utils dcp_to_torch &quot;%1&quot; model.pt`, and name model.pt</source>
        <translation>es ist ein Checkpoint, den FSDP geteilt hat; machen Sie eine Datei daraus mit `python -m torch.distributed.checkpoint.format_utils dcp_to_torch &quot;%1&quot; model.pt` und nennen Sie model.pt</translation>
    </message>
    <message>
        <source>it holds more than %1 weights, more than any network</source>
        <translation>es enthält mehr als %1 Gewichte, mehr als irgendein Netz</translation>
    </message>
    <message>
        <source>it is a ZIP archive with %1 in it; unpack it and name that file</source>
        <translation>es ist ein ZIP-Archiv mit %1 darin; entpacken Sie es und nennen Sie diese Datei</translation>
    </message>
    <message>
        <source>its tensors are under &quot;%1&quot; instead of &quot;state_dict&quot;; write them anew with `torch.save(dict(state_dict=torch.load(FILE)[&quot;%1&quot;]), &quot;new.ckpt&quot;)`</source>
        <translation>seine Tensoren stehen unter „%1“ statt „state_dict“; schreiben Sie sie neu mit `torch.save(dict(state_dict=torch.load(FILE)[&quot;%1&quot;]), &quot;new.ckpt&quot;)`</translation>
    </message>
    <message>
        <source>it holds %1 weights, more than any network</source>
        <translation>es enthält %1 Gewichte, mehr als irgendein Netz</translation>
    </message>
    <message>
        <source>%1 is no tensor</source>
        <translation>%1 ist kein Tensor</translation>
    </message>
    <message>
        <source>It was saved without checksums, so damage to its bytes cannot be noticed.</source>
        <translation>Er wurde ohne Prüfsummen gespeichert, eine Beschädigung seiner Bytes fällt also nicht auf.</translation>
    </message>
    <message>
        <source>%1 bytes behind its end were left alone.</source>
        <translation>%1 Bytes hinter seinem Ende blieben unbeachtet.</translation>
    </message>
    <message>
        <source>%1 is made by %2 and no plain tensor</source>
        <translation>%1 wird von %2 gemacht und ist kein einfacher Tensor</translation>
    </message>
    <message>
        <source>%1 has a storage with a name longer than any</source>
        <translation>%1 hat einen Speicher mit einem längeren Namen als jeder andere</translation>
    </message>
    <message>
        <source>%1 has flags that are no dictionary</source>
        <translation>%1 hat Merkmale, die kein Wörterbuch sind</translation>
    </message>
    <message>
        <source>%1 is stored with more flags than there are</source>
        <translation>%1 ist mit mehr Merkmalen gespeichert, als es gibt</translation>
    </message>
    <message>
        <source>%1 is stored with the unknown flag &quot;%2&quot;, so its values are open</source>
        <translation>%1 ist mit dem unbekannten Merkmal „%2“ gespeichert, seine Werte sind also offen</translation>
    </message>
    <message>
        <source>%1 is stored with the flag &quot;neg&quot;, but its elements are %2</source>
        <translation>%1 ist mit dem Merkmal „neg“ gespeichert, aber seine Elemente sind %2</translation>
    </message>
    <message>
        <source>%1 is wrapped more often than torch does it</source>
        <translation>%1 ist öfter eingepackt, als torch es tut</translation>
    </message>
    <message>
        <source>%1 is changed after it was made, in a way that is not known here</source>
        <translation>%1 wird nach dem Erzeugen auf eine Weise geändert, die hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>reading it would take more memory or time than a file of its size justifies</source>
        <translation>es zu lesen nähme mehr Speicher oder Zeit in Anspruch, als eine Datei dieser Größe rechtfertigt</translation>
    </message>
    <message>
        <source>the entry %1 of the ZIP archive overlaps another or reaches beyond the file&apos;s end</source>
        <translation>der Eintrag %1 des ZIP-Archivs überlappt einen anderen oder reicht über das Ende der Datei hinaus</translation>
    </message>
    <message>
        <source>the entry %1 of the ZIP archive is encrypted</source>
        <translation>der Eintrag %1 des ZIP-Archivs ist verschlüsselt</translation>
    </message>
    <message>
        <source>the entry %1 of the ZIP archive is compressed by another method than deflate; unpack it and pack it anew with `zip -0 -r`</source>
        <translation>der Eintrag %1 des ZIP-Archivs ist mit einem anderen Verfahren als Deflate komprimiert; entpacken Sie das Archiv und packen Sie es neu mit `zip -0 -r`</translation>
    </message>
    <message>
        <source>the entry %1 of the ZIP archive announces more or less than it holds</source>
        <translation>der Eintrag %1 des ZIP-Archivs kündigt mehr oder weniger an, als er enthält</translation>
    </message>
    <message>
        <source>the entry %1 of the ZIP archive does not unpack to what it announces</source>
        <translation>der Eintrag %1 des ZIP-Archivs ergibt entpackt nicht, was er ankündigt</translation>
    </message>
    <message>
        <source>the checksum of the entry %1 of the ZIP archive is wrong</source>
        <translation>die Prüfsumme des Eintrags %1 des ZIP-Archivs ist falsch</translation>
    </message>
    <message>
        <source>this network of mednet is not known here; there are %1</source>
        <translation>dieses Netz von mednet ist hier nicht bekannt; es gibt %1</translation>
    </message>
    <message>
        <source>there is no network of this name; was %1 meant? There are %2</source>
        <translation>es gibt kein Netz dieses Namens; war %1 gemeint? Es gibt %2</translation>
    </message>
    <message>
        <source>it holds the network %1 more than once, under %2 and under %3, and which is meant is open; save one of them alone</source>
        <translation>es enthält das Netz %1 mehrmals, unter %2 und unter %3, und welches gemeint ist, bleibt offen; speichern Sie eines davon allein</translation>
    </message>
    <message>
        <source>The names of its tensors lack &quot;%1&quot; in front; they were read as if they had it.</source>
        <translation>Den Namen seiner Tensoren fehlt vorn „%1“; sie wurden gelesen, als hätten sie es.</translation>
    </message>
    <message>
        <source>The names of its tensors begin with &quot;%1&quot;, which was left out.</source>
        <translation>Die Namen seiner Tensoren beginnen mit „%1“; das wurde weggelassen.</translation>
    </message>
    <message>
        <source>The names of its tensors begin with &quot;%1&quot;, which was read as &quot;%2&quot;.</source>
        <translation>Die Namen seiner Tensoren beginnen mit „%1“; das wurde als „%2“ gelesen.</translation>
    </message>
    <message>
        <source>Some of its tensors have other names; &quot;%1&quot; was read as &quot;%2&quot;, for example.</source>
        <translation>Einige seiner Tensoren heißen anders; „%1“ wurde zum Beispiel als „%2“ gelesen.</translation>
    </message>
    <message>
        <source>only some of its tensors are there, with names that begin with &quot;%1&quot;</source>
        <translation>nur einige seiner Tensoren sind da, mit Namen, die mit „%1“ beginnen</translation>
    </message>
    <message>
        <source>the names of all tensors there begin with &quot;%1&quot;</source>
        <translation>die Namen aller Tensoren darin beginnen mit „%1“</translation>
    </message>
    <message>
        <source>it is a file of the data that are in use, so it is not written over</source>
        <translation>sie gehört zu den benutzten Daten und wird deshalb nicht überschrieben</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>No scored samples</source>
        <translation>Keine bewerteten Bilder</translation>
    </message>
    <message>
        <source>Boxes: quartiles and median; diamonds: means, 95 % intervals</source>
        <translation>Kästen: Quartile und Median; Rauten: Mittelwerte, 95-%-Intervalle</translation>
    </message>
    <message>
        <source>%1 (n = %2)</source>
        <translation>%1 (n = %2)</translation>
    </message>
    <message>
        <source>label %1</source>
        <translation>Label %1</translation>
    </message>
    <message>
        <source>label not known</source>
        <translation>Label nicht bekannt</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>Median %1</source>
        <translation>Median %1</translation>
    </message>
    <message>
        <source>Quartiles %1, %2</source>
        <translation>Quartile %1, %2</translation>
    </message>
    <message>
        <source>No case has both of these values.</source>
        <translation>Kein Fall hat beide Werte.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Befunder</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Befundet</translation>
    </message>
    <message>
        <source>Finding hit</source>
        <translation>Befund getroffen</translation>
    </message>
    <message>
        <source>Marked without box</source>
        <translation>Markiert ohne Rahmen</translation>
    </message>
    <message>
        <source>Overlap (IoU)</source>
        <translation>Überlappung (IoU)</translation>
    </message>
    <message>
        <source>Mean rating</source>
        <translation>Mittlere Bewertung</translation>
    </message>
    <message>
        <source>Median time</source>
        <translation>Median der Zeit</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>Befunder</translation>
    </message>
    <message>
        <source>Read by both</source>
        <translation>Von beiden befundet</translation>
    </message>
    <message>
        <source>κ finding</source>
        <translation>κ Befund</translation>
    </message>
    <message>
        <source>κ hit</source>
        <translation>κ Treffer</translation>
    </message>
    <message>
        <source>κ rating (weighted)</source>
        <translation>κ Bewertung (gewichtet)</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Probability (0 to 1)</source>
        <translation>Wahrscheinlichkeit (0 bis 1)</translation>
    </message>
    <message>
        <source>Label (class)</source>
        <translation>Label (Klasse)</translation>
    </message>
    <message>
        <source>Boxes (count)</source>
        <translation>Rahmen (Anzahl)</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Gesichtet</translation>
    </message>
    <message>
        <source>Reviewed (1 = yes)</source>
        <translation>Gesichtet (1 = ja)</translation>
    </message>
    <message>
        <source>Empty map</source>
        <translation>Leere Karte</translation>
    </message>
    <message>
        <source>Empty map (1 = yes)</source>
        <translation>Leere Karte (1 = ja)</translation>
    </message>
    <message>
        <source>Constant map</source>
        <translation>Konstante Karte</translation>
    </message>
    <message>
        <source>Constant map (1 = yes)</source>
        <translation>Konstante Karte (1 = ja)</translation>
    </message>
    <message>
        <source>Degenerate score</source>
        <translation>Entarteter Score</translation>
    </message>
    <message>
        <source>Degenerate score (1 = yes)</source>
        <translation>Entarteter Score (1 = ja)</translation>
    </message>
    <message>
        <source>Failed (1 = yes)</source>
        <translation>Fehlgeschlagen (1 = ja)</translation>
    </message>
    <message>
        <source>Lowest rank correlation</source>
        <translation>Niedrigste Rangkorrelation</translation>
    </message>
    <message>
        <source>Lowest rank correlation of two maps (−1 to 1)</source>
        <translation>Niedrigste Rangkorrelation zweier Karten (−1 bis 1)</translation>
    </message>
    <message>
        <source>Maximum lies in a box (1 = yes)</source>
        <translation>Maximum liegt in einem Rahmen (1 = ja)</translation>
    </message>
    <message>
        <source>ROAD, most relevant first: mean change of probability</source>
        <translation>ROAD, wichtigste zuerst: mittlere Änderung der Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>ROAD, least relevant first: mean change of probability</source>
        <translation>ROAD, unwichtigste zuerst: mittlere Änderung der Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>ROAD</source>
        <translation>ROAD</translation>
    </message>
    <message>
        <source>ROAD: half of LeRF minus MoRF (probability)</source>
        <translation>ROAD: Hälfte von LeRF minus MoRF (Wahrscheinlichkeit)</translation>
    </message>
    <message>
        <source>Probability by another checkpoint</source>
        <translation>Wahrscheinlichkeit laut anderem Checkpoint</translation>
    </message>
    <message>
        <source>Probability by another checkpoint (0 to 1)</source>
        <translation>Wahrscheinlichkeit laut anderem Checkpoint (0 bis 1)</translation>
    </message>
    <message>
        <source>evidence for the output</source>
        <translation>Hinweise für die Ausgabe</translation>
    </message>
    <message>
        <source>evidence against the output</source>
        <translation>Hinweise gegen die Ausgabe</translation>
    </message>
    <message>
        <source>evidence for what was predicted</source>
        <translation>Hinweise für das Vorhergesagte</translation>
    </message>
    <message>
        <source>Picture alone</source>
        <translation>Nur das Bild</translation>
    </message>
    <message>
        <source>against</source>
        <translation>gegen</translation>
    </message>
    <message>
        <source>as predicted</source>
        <translation>wie vorhergesagt</translation>
    </message>
    <message>
        <source>for</source>
        <translation>für</translation>
    </message>
    <message>
        <source>Damaged map: some of its values are not numbers.</source>
        <translation>Beschädigte Karte: Einige ihrer Werte sind keine Zahlen.</translation>
    </message>
    <message>
        <source>Constant map: it has the same value everywhere.</source>
        <translation>Konstante Karte: Sie hat überall denselben Wert.</translation>
    </message>
    <message>
        <source>signed, this map&apos;s own range</source>
        <translation>mit Vorzeichen, eigener Bereich dieser Karte</translation>
    </message>
    <message>
        <source>fixed range of raw values</source>
        <translation>fester Bereich der Rohwerte</translation>
    </message>
    <message>
        <source>raw values, one range for all panes</source>
        <translation>Rohwerte, ein Bereich für alle Bildfelder</translation>
    </message>
    <message>
        <source>raw values, this map&apos;s own range</source>
        <translation>Rohwerte, eigener Bereich dieser Karte</translation>
    </message>
    <message>
        <source>own range: raw %1 to %2</source>
        <translation>eigener Bereich: roh %1 bis %2</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>mit Vorzeichen</translation>
    </message>
    <message>
        <source>raw, fixed range</source>
        <translation>roh, fester Bereich</translation>
    </message>
    <message>
        <source>raw, for all panes</source>
        <translation>roh, gemeinsam</translation>
    </message>
    <message>
        <source>raw %1 to %2</source>
        <translation>roh %1 bis %2</translation>
    </message>
    <message>
        <source>not a number: no scores</source>
        <translation>keine Zahl: keine Scores</translation>
    </message>
    <message>
        <source>empty map: no scores</source>
        <translation>leere Karte: keine Scores</translation>
    </message>
    <message>
        <source>same value everywhere: no scores</source>
        <translation>überall derselbe Wert: keine Scores</translation>
    </message>
    <message>
        <source>How far the output falls when each channel of the layer is switched off; channels that matter light up where they are active.</source>
        <translation>Wie weit die Ausgabe fällt, wenn jeder Kanal der Schicht abgeschaltet wird; Kanäle, auf die es ankommt, leuchten dort, wo sie aktiv sind.</translation>
    </message>
    <message>
        <source>By default channels are switched off with a huge negative number, as mednet does. Near an output of 0 the map explodes, below it the map turns over; the variant “zero” is valid.</source>
        <translation>Voreingestellt werden Kanäle wie in mednet mit einer riesigen negativen Zahl abgeschaltet. Nahe einer Ausgabe von 0 explodiert die Karte, darunter kehrt sie sich um; die Variante „Null“ ist solide.</translation>
    </message>
    <message>
        <source>The strongest common pattern of all channels of the layer.</source>
        <translation>Das stärkste gemeinsame Muster aller Kanäle der Schicht.</translation>
    </message>
    <message>
        <source>It does not depend on the output: it shows what the network reacts to at all, not why it decided. Its sign is a convention.</source>
        <translation>Sie hängt nicht von der Ausgabe ab: Sie zeigt, worauf das Netz überhaupt reagiert, nicht warum es so entschied. Ihr Vorzeichen ist Konvention.</translation>
    </message>
    <message>
        <source>The strongest common pattern of the channels after each was weighted by its gradient.</source>
        <translation>Das stärkste gemeinsame Muster der Kanäle, nachdem jeder mit seinem Gradienten gewichtet wurde.</translation>
    </message>
    <message>
        <source>Its sign is a convention, so bright and dark could be exchanged.</source>
        <translation>Ihr Vorzeichen ist Konvention; Hell und Dunkel könnten vertauscht sein.</translation>
    </message>
    <message>
        <source>Gradients of the input and of all biases of the network, added up over all layers.</source>
        <translation>Gradienten der Eingabe und aller Biases des Netzes, über alle Schichten summiert.</translation>
    </message>
    <message>
        <source>It has no target layer. Each layer is scaled by itself, so a layer without evidence counts as much as one full of it.</source>
        <translation>Sie hat keine Zielschicht. Jede Schicht wird für sich skaliert; eine Schicht ohne Hinweise zählt also so viel wie eine voller Hinweise.</translation>
    </message>
    <message>
        <source>Channels of the layer, weighted by how much the output rises with each on average.</source>
        <translation>Kanäle der Schicht, gewichtet danach, wie stark die Ausgabe mit jedem im Mittel steigt.</translation>
    </message>
    <message>
        <source>The average hides where a channel matters. At a late layer the map has few cells; what looks smooth is interpolated.</source>
        <translation>Das Mittel verbirgt, wo ein Kanal zählt. An einer späten Schicht hat die Karte wenige Zellen; was glatt aussieht, ist interpoliert.</translation>
    </message>
    <message>
        <source>Gradient times activation, cell by cell, with positive products only.</source>
        <translation>Gradient mal Aktivierung, Stelle für Stelle, nur mit positiven Produkten.</translation>
    </message>
    <message>
        <source>Negative evidence is dropped before channels are added, so a map may look more convinced than the network.</source>
        <translation>Negative Hinweise fallen weg, bevor die Kanäle addiert werden; eine Karte kann daher überzeugter aussehen als das Netz.</translation>
    </message>
    <message>
        <source>Grad-CAM with weights that favour several small findings over one large one.</source>
        <translation>Grad-CAM mit Gewichten, die mehrere kleine Befunde gegenüber einem großen bevorzugen.</translation>
    </message>
    <message>
        <source>The weights assume an exponential of the output and have no meaning where it is negative.</source>
        <translation>Die Gewichte setzen eine Exponentialfunktion der Ausgabe voraus und haben keine Bedeutung, wo diese negativ ist.</translation>
    </message>
    <message>
        <source>Gradient times activation, cell by cell, added over channels: what this layer&apos;s cells contribute.</source>
        <translation>Gradient mal Aktivierung, Stelle für Stelle, über die Kanäle summiert: was die Stellen dieser Schicht beitragen.</translation>
    </message>
    <message>
        <source>Exact for the last layer only; earlier ones are seen through what follows.</source>
        <translation>Exakt nur für die letzte Schicht; frühere werden durch das gesehen, was folgt.</translation>
    </message>
    <message>
        <source>Activation weighted cell by cell by its positive gradient; made for earlier layers with finer cells.</source>
        <translation>Aktivierung, Stelle für Stelle mit ihrem positiven Gradienten gewichtet; gedacht für frühere Schichten mit feineren Zellen.</translation>
    </message>
    <message>
        <source>An earlier layer is finer but further from the decision: it shows edges and textures that many decisions use.</source>
        <translation>Eine frühere Schicht ist feiner, aber weiter von der Entscheidung entfernt: Sie zeigt Kanten und Texturen, die viele Entscheidungen nutzen.</translation>
    </message>
    <message>
        <source>Random weights: what a map looks like that knows nothing.</source>
        <translation>Zufällige Gewichte: wie eine Karte aussieht, die nichts weiß.</translation>
    </message>
    <message>
        <source>It shows nothing about the network. A map or score that is not clearly better than this one says nothing either.</source>
        <translation>Sie zeigt nichts über das Netz. Eine Karte oder ein Score, der nicht deutlich besser ist, sagt ebenfalls nichts.</translation>
    </message>
    <message>
        <source>Channels weighted by the output for the picture seen through each of them; no gradients.</source>
        <translation>Kanäle, gewichtet mit der Ausgabe für das Bild, durch jeden von ihnen gesehen; ohne Gradienten.</translation>
    </message>
    <message>
        <source>The picture seen through a channel is unlike anything the network was trained on. Often one channel takes all the weight.</source>
        <translation>Das Bild, durch einen Kanal gesehen, gleicht nichts, womit das Netz trainiert wurde. Oft erhält ein Kanal das ganze Gewicht.</translation>
    </message>
    <message>
        <source>Grad-CAM with gradients weighted by activation, so that weights add up to the output.</source>
        <translation>Grad-CAM mit nach Aktivierung gewichteten Gradienten, sodass sich die Gewichte zur Ausgabe summieren.</translation>
    </message>
    <message>
        <source>Where activations of a channel cancel, its weight has no meaning.</source>
        <translation>Wo sich Aktivierungen eines Kanals aufheben, hat sein Gewicht keine Bedeutung.</translation>
    </message>
    <message>
        <source>For research, not for diagnosis. A saliency map says something about a network, not about a patient.</source>
        <translation>Für die Forschung, nicht für die Diagnose. Eine Salienzkarte sagt etwas über ein Netz, nicht über einen Patienten.</translation>
    </message>
    <message>
        <source>A map shows where evidence for the network&apos;s output comes from, not why, and not whether the network is right. None of the algorithms outlines a lesion.</source>
        <translation>Eine Karte zeigt, woher Hinweise für die Ausgabe des Netzes kommen, nicht warum, und nicht, ob das Netz recht hat. Keiner der Algorithmen umreißt eine Läsion.</translation>
    </message>
    <message>
        <source>Each map is scaled to 0…1 by itself: brightness cannot be compared between pictures unless the range is shared or fixed.</source>
        <translation>Jede Karte wird für sich auf 0…1 skaliert: Helligkeit lässt sich zwischen Bildern nur vergleichen, wenn der Bereich gemeinsam oder fest ist.</translation>
    </message>
    <message>
        <source>A map can be empty: the network then shows no evidence of the kind asked for. Evidence against the output can be asked for instead.</source>
        <translation>Eine Karte kann leer sein: Das Netz zeigt dann keine Hinweise der gewünschten Art. Stattdessen kann man nach Hinweisen gegen die Ausgabe fragen.</translation>
    </message>
    <message>
        <source>The layer matters: late layers are close to the decision and coarse, early ones fine and further from it.</source>
        <translation>Die Schicht ist wichtig: Späte Schichten sind nah an der Entscheidung und grob, frühe fein und weiter von ihr entfernt.</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>normalizer</source>
        <translation>Normalisierung</translation>
    </message>
    <message>
        <source>convolution</source>
        <translation>Faltung</translation>
    </message>
    <message>
        <source>batch norm</source>
        <translation>Batch-Normalisierung</translation>
    </message>
    <message>
        <source>relu</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>max pool</source>
        <translation>Max-Pooling</translation>
    </message>
    <message>
        <source>average pool</source>
        <translation>Mittelwert-Pooling</translation>
    </message>
    <message>
        <source>average of two</source>
        <translation>Mittel aus zweien</translation>
    </message>
    <message>
        <source>concatenation</source>
        <translation>Verkettung</translation>
    </message>
    <message>
        <source>spatial mean</source>
        <translation>räumliches Mittel</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>batch norm and relu</source>
        <translation>Batch-Normalisierung und ReLU</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Lift</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Fokus</translation>
    </message>
    <message>
        <source>Hit</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>IoU</source>
        <translation>IoU</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Proportional energy: share of the map inside the boxes.</source>
        <translation>Anteil der Energie: Teil der Karte, der in den Rahmen liegt.</translation>
    </message>
    <message>
        <source>focus</source>
        <translation>Fokus</translation>
    </message>
    <message>
        <source>Average saliency focus: mean of the map inside the boxes.</source>
        <translation>Mittlerer Salienzfokus: Mittel der Karte in den Rahmen.</translation>
    </message>
    <message>
        <source>MoRF</source>
        <translation>MoRF</translation>
    </message>
    <message>
        <source>ROAD, most relevant first: mean change of probability.</source>
        <translation>ROAD, wichtigste zuerst: mittlere Änderung der Wahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>LeRF</source>
        <translation>LeRF</translation>
    </message>
    <message>
        <source>ROAD, least relevant first: mean change of probability.</source>
        <translation>ROAD, unwichtigste zuerst: mittlere Änderung der Wahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>ROAD, combined: half of LeRF minus MoRF.</source>
        <translation>ROAD, kombiniert: Hälfte von LeRF minus MoRF.</translation>
    </message>
    <message>
        <source>lift</source>
        <translation>Lift</translation>
    </message>
    <message>
        <source>Energy lift: energy divided by the boxes&apos; share of the area; 1 is chance.</source>
        <translation>Energie-Lift: Energie geteilt durch den Flächenanteil der Rahmen; 1 ist Zufall.</translation>
    </message>
    <message>
        <source>pointing</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Pointing game: 1 where the map&apos;s maximum lies in a box.</source>
        <translation>Pointing Game: 1, wo das Maximum der Karte in einem Rahmen liegt.</translation>
    </message>
    <message>
        <source>overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>Overlap: intersection over union with the boxes.</source>
        <translation>Überlappung: Schnittmenge geteilt durch Vereinigung mit den Rahmen.</translation>
    </message>
    <message>
        <source>for the output</source>
        <translation>für die Ausgabe</translation>
    </message>
    <message>
        <source>against it</source>
        <translation>gegen sie</translation>
    </message>
    <message>
        <source>for the predicted class</source>
        <translation>für die Seite, die das Netz wählte</translation>
    </message>
    <message>
        <source>as mednet</source>
        <translation>wie mednet</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>null</translation>
    </message>
    <message>
        <source>as published</source>
        <translation>wie veröffentlicht</translation>
    </message>
    <message>
        <source>Score by ROAD too, which takes far longer.</source>
        <translation>Auch mit ROAD bewerten, was viel länger dauert.</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Write the report as PDF as well.</source>
        <translation>Den Bericht auch als PDF schreiben.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of the report; numbers are written as in that language.</source>
        <translation>Des Berichts; Zahlen werden wie in dieser Sprache geschrieben.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>The colour map.</source>
        <translation>Die Farbskala.</translation>
    </message>
    <message>
        <source>by rank</source>
        <translation>nach Rang</translation>
    </message>
    <message>
        <source>this is none of the choices: %1</source>
        <translation>das ist keine der Möglichkeiten: %1</translation>
    </message>
    <message>
        <source>Write plots beside the results.</source>
        <translation>Diagramme neben die Ergebnisse schreiben.</translation>
    </message>
    <message>
        <source>a folder or store of maps; PLACE:SET is one set of several</source>
        <translation>ein Ordner oder Speicher mit Karten; ORT:MENGE ist eine Menge von mehreren</translation>
    </message>
    <message>
        <source>Name two folders or stores of maps.</source>
        <translation>Nennen Sie zwei Ordner oder Speicher mit Karten.</translation>
    </message>
    <message>
        <source>First maps</source>
        <translation>Erste Karten</translation>
    </message>
    <message>
        <source>Folder of maps</source>
        <translation>Ordner der Karten</translation>
    </message>
    <message>
        <source>Second maps</source>
        <translation>Zweite Karten</translation>
    </message>
    <message>
        <source>Folder of the second maps</source>
        <translation>Ordner der zweiten Karten</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>Maps that differ by more, or lack a counterpart, count as failed. Empty: none do.</source>
        <translation>Karten, die sich stärker unterscheiden oder kein Gegenstück haben, gelten als fehlgeschlagen. Leer: keine.</translation>
    </message>
    <message>
        <source>Maps in</source>
        <translation>Karten in</translation>
    </message>
    <message>
        <source>none: maps are computed</source>
        <translation>keine: Karten werden berechnet</translation>
    </message>
    <message>
        <source>Name the folder or store of maps.</source>
        <translation>Nennen Sie den Ordner oder Speicher mit den Karten.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace what is there.</source>
        <translation>Ersetzen, was dort ist.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Which evidence the maps show.</source>
        <translation>Welche Hinweise die Karten zeigen.</translation>
    </message>
    <message>
        <source>Ablation-CAM</source>
        <translation>Ablation-CAM</translation>
    </message>
    <message>
        <source>As mednet computes it, or with channels set to zero.</source>
        <translation>Wie mednet sie berechnet, oder mit auf null gesetzten Kanälen.</translation>
    </message>
    <message>
        <source>FullGrad</source>
        <translation>FullGrad</translation>
    </message>
    <message>
        <source>With every plane scaled as mednet does, or as published.</source>
        <translation>Mit jeder Ebene wie in mednet skaliert, oder wie veröffentlicht.</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>For networks of several outputs.</source>
        <translation>Für Netze mit mehreren Ausgaben.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>The layer whose activation is explained.</source>
        <translation>Die Schicht, deren Aktivierung erklärt wird.</translation>
    </message>
    <message>
        <source>Leave out cases with label 0</source>
        <translation>Fälle mit Label 0 auslassen</translation>
    </message>
    <message>
        <source>For networks of one output.</source>
        <translation>Für Netze mit einer Ausgabe.</translation>
    </message>
    <message>
        <source>the one with the highest score</source>
        <translation>die mit dem höchsten Score</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Algorithms</source>
        <translation>Algorithmen</translation>
    </message>
    <message>
        <source>Several share one pass through the network.</source>
        <translation>Mehrere teilen sich einen Durchgang durch das Netz.</translation>
    </message>
    <message>
        <source>Of all that is random.</source>
        <translation>Für alles, was zufällig ist.</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Otherwise what an earlier run of the same settings finished is kept.</source>
        <translation>Sonst bleibt erhalten, was ein früherer Lauf mit denselben Einstellungen fertiggestellt hat.</translation>
    </message>
    <message>
        <source>a folder that Generate maps has written</source>
        <translation>ein von „Karten erzeugen“ geschriebener Ordner</translation>
    </message>
    <message>
        <source>Name the folder of maps; Run → Generate maps writes one.</source>
        <translation>Nennen Sie den Ordner der Karten; Ausführen → Karten erzeugen schreibt einen.</translation>
    </message>
    <message>
        <source>Cases with this label are scored.</source>
        <translation>Fälle mit diesem Label werden bewertet.</translation>
    </message>
    <message>
        <source>Label of the boxes</source>
        <translation>Label der Rahmen</translation>
    </message>
    <message>
        <source>Use boxes with this label only. Empty: all.</source>
        <translation>Nur Rahmen mit diesem Label benutzen. Leer: alle.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Share of the map&apos;s maximum above which a pixel counts.</source>
        <translation>Anteil am Maximum der Karte, über dem ein Pixel zählt.</translation>
    </message>
    <message>
        <source>Percentiles</source>
        <translation>Perzentile</translation>
    </message>
    <message>
        <source>Up to which share of the pixels is kept, 0 to 100, with blanks between.</source>
        <translation>Bis zu welchem Anteil Pixel erhalten bleiben, 0 bis 100, durch Leerzeichen getrennt.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Standard deviation of what is added to imputed pixels.</source>
        <translation>Standardabweichung dessen, was zu imputierten Pixeln addiert wird.</translation>
    </message>
    <message>
        <source>Equal values</source>
        <translation>Gleiche Werte</translation>
    </message>
    <message>
        <source>As mednet does, or told apart by rank.</source>
        <translation>Wie in mednet, oder nach Rang unterschieden.</translation>
    </message>
    <message>
        <source>Share of the picture that boxes cover.</source>
        <translation>Anteil des Bildes, den die Rahmen bedecken.</translation>
    </message>
    <message>
        <source>Small boxes below</source>
        <translation>Kleine Rahmen unter</translation>
    </message>
    <message>
        <source>Large boxes from</source>
        <translation>Große Rahmen ab</translation>
    </message>
    <message>
        <source>Resamples</source>
        <translation>Ziehungen</translation>
    </message>
    <message>
        <source>Of the bootstrap behind the intervals.</source>
        <translation>Des Bootstraps hinter den Intervallen.</translation>
    </message>
    <message>
        <source>Scores in</source>
        <translation>Scores in</translation>
    </message>
    <message>
        <source>folders or files, with a semicolon between; NAME=PATH gives a name</source>
        <translation>Ordner oder Dateien, mit Semikolon getrennt; NAME=PFAD gibt einen Namen</translation>
    </message>
    <message>
        <source>Folders of scores</source>
        <translation>Ordner mit Scores</translation>
    </message>
    <message>
        <source>Name at least one folder of scores.</source>
        <translation>Nennen Sie mindestens einen Ordner mit Scores.</translation>
    </message>
    <message>
        <source>Input size</source>
        <translation>Eingabegröße</translation>
    </message>
    <message>
        <source>Of the network, in pixels.</source>
        <translation>Des Netzes, in Pixeln.</translation>
    </message>
    <message>
        <source>Best by</source>
        <translation>Beste nach</translation>
    </message>
    <message>
        <source>The score that decides which layer is best.</source>
        <translation>Das Maß, das entscheidet, welche Schicht die beste ist.</translation>
    </message>
    <message>
        <source>as fits the maps</source>
        <translation>passend zu den Karten</translation>
    </message>
    <message>
        <source>Draw the radiologists&apos; boxes.</source>
        <translation>Die Rahmen der Radiologen zeichnen.</translation>
    </message>
    <message>
        <source>Share of the map&apos;s maximum below which nothing is drawn.</source>
        <translation>Anteil am Maximum der Karte, unter dem nichts gezeichnet wird.</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Of the map&apos;s colours.</source>
        <translation>Der Farben der Karte.</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Add a colour bar and a line of text.</source>
        <translation>Eine Farbskala und eine Textzeile hinzufügen.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Whose pixels the pictures have.</source>
        <translation>Wessen Pixel die Bilder haben.</translation>
    </message>
    <message>
        <source>Algorithms on one sheet</source>
        <translation>Algorithmen auf einem Blatt</translation>
    </message>
    <message>
        <source>One picture per case with all maps.</source>
        <translation>Ein Bild pro Fall mit allen Karten.</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Alle Label</translation>
    </message>
    <message>
        <source>Otherwise cases with label 1 only.</source>
        <translation>Sonst nur Fälle mit Label 1.</translation>
    </message>
    <message>
        <source>of the network&apos;s input</source>
        <translation>der Eingabe des Netzes</translation>
    </message>
    <message>
        <source>of the stored picture</source>
        <translation>des gespeicherten Bildes</translation>
    </message>
    <message>
        <source>something happened that this program did not expect</source>
        <translation>es ist etwas geschehen, womit dieses Programm nicht gerechnet hat</translation>
    </message>
    <message>
        <source>it is no valid JSON at line %1</source>
        <translation>in Zeile %1 ist es kein gültiges JSON</translation>
    </message>
    <message>
        <source>it holds too many values</source>
        <translation>sie enthält zu viele Werte</translation>
    </message>
    <message>
        <source>%1 is not as it should be</source>
        <translation>%1 ist nicht, wie es sein sollte</translation>
    </message>
    <message>
        <source>what it holds</source>
        <translation>ihr Inhalt</translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 is not a text</source>
        <translation>%1 ist kein Text</translation>
    </message>
    <message>
        <source>%1 is neither true nor false</source>
        <translation>%1 ist weder true noch false</translation>
    </message>
    <message>
        <source>%1 is not a number</source>
        <translation>%1 ist keine Zahl</translation>
    </message>
    <message>
        <source>%1 is out of range</source>
        <translation>%1 liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>%1 is a word that nobody knows</source>
        <translation>%1 ist ein unbekanntes Wort</translation>
    </message>
    <message>
        <source>%1 is not a list</source>
        <translation>%1 ist keine Liste</translation>
    </message>
    <message>
        <source>%1 is not a list of numbers</source>
        <translation>%1 ist keine Liste von Zahlen</translation>
    </message>
    <message>
        <source>%1 is not a list of %2 numbers</source>
        <translation>%1 ist keine Liste von %2 Zahlen</translation>
    </message>
    <message>
        <source>%1 is not an object</source>
        <translation>%1 ist kein Objekt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing</source>
        <translation>„%1“ fehlt</translation>
    </message>
    <message>
        <source>it has an unknown member &quot;%1&quot;</source>
        <translation>sie hat ein unbekanntes Element „%1“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of none, left-half, right-half</source>
        <translation>„%1“ ist keines von none, left-half, right-half</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no split list or an empty database</source>
        <translation>„%1“ nennt keine Aufteilungsliste oder eine leere Datenbank</translation>
    </message>
    <message>
        <source>it lacks logits</source>
        <translation>ihr fehlen Logits</translation>
    </message>
    <message>
        <source>it is no file of results: an object whose values are lists of samples</source>
        <translation>es ist keine Ergebnisdatei: ein Objekt, dessen Werte Listen von Proben sind</translation>
    </message>
    <message>
        <source>it lacks layers</source>
        <translation>ihr fehlen Schichten</translation>
    </message>
    <message>
        <source>Pictures that are read although their file is odd: %1. The record says what is odd about each.</source>
        <translation>Bilder, die gelesen werden, obwohl ihre Datei auffällig ist: %1. Das Protokoll sagt, was an jeder auffällt.</translation>
    </message>
    <message>
        <source>Samples with boxes that reach beyond the picture or lie outside it: %1. They are cut or left out; the details name them.</source>
        <translation>Beispiele mit Rahmen, die über das Bild hinausreichen oder außerhalb liegen: %1. Sie werden beschnitten oder ausgelassen; die Einzelheiten nennen sie.</translation>
    </message>
    <message>
        <source>Something is odd about entries of the list of samples: %1. The first is %2. %3</source>
        <translation>An Einträgen der Beispielliste ist etwas auffällig: %1. Der erste ist %2. %3</translation>
    </message>
    <message>
        <source>BMP files of %1 bits per pixel are not read</source>
        <translation>BMP-Dateien mit %1 Bit je Pixel werden nicht gelesen</translation>
    </message>
    <message>
        <source>BMP files with this compression are not read</source>
        <translation>BMP-Dateien mit dieser Kompression werden nicht gelesen</translation>
    </message>
    <message>
        <source>The file ends a few bytes early, behind its last pixel.</source>
        <translation>Die Datei endet einige Bytes zu früh, hinter ihrem letzten Pixel.</translation>
    </message>
    <message>
        <source>This link is left out, because it leads to a folder that is listed already, or to one around it.</source>
        <translation>Diese Verknüpfung wird ausgelassen, weil sie zu einem Ordner führt, der schon aufgeführt ist oder diesen umgibt.</translation>
    </message>
    <message>
        <source>it holds no picture</source>
        <translation>es enthält kein Bild</translation>
    </message>
    <message>
        <source>The file ends early, behind its last pixel.</source>
        <translation>Die Datei endet zu früh, hinter ihrem letzten Pixel.</translation>
    </message>
    <message>
        <source>The header of its pixels is not filled in as the format asks.</source>
        <translation>Der Kopf seiner Pixel ist nicht so ausgefüllt, wie das Format es verlangt.</translation>
    </message>
    <message>
        <source>There are bytes between its parts that belong to none.</source>
        <translation>Zwischen seinen Teilen stehen Bytes, die zu keinem gehören.</translation>
    </message>
    <message>
        <source>it has %1 colour components; convert it to grey or RGB</source>
        <translation>es hat %1 Farbkomponenten; wandeln Sie es in Grau oder RGB um</translation>
    </message>
    <message>
        <source>the checksum of its header or palette is wrong</source>
        <translation>die Prüfsumme seines Kopfes oder seiner Palette ist falsch</translation>
    </message>
    <message>
        <source>the checksum of its pixels is wrong</source>
        <translation>die Prüfsumme seiner Pixel ist falsch</translation>
    </message>
    <message>
        <source>A checksum of its compressed pixels is wrong, but that of the pixels themselves is right.</source>
        <translation>Eine Prüfsumme seiner komprimierten Pixel ist falsch, die der Pixel selbst aber richtig.</translation>
    </message>
    <message>
        <source>Its compressed pixels have no proper end.</source>
        <translation>Seine komprimierten Pixel haben kein ordentliches Ende.</translation>
    </message>
    <message>
        <source>The file has no proper end behind its last pixel.</source>
        <translation>Die Datei hat hinter ihrem letzten Pixel kein ordentliches Ende.</translation>
    </message>
    <message>
        <source>Its compressed pixels look back further than they say.</source>
        <translation>Seine komprimierten Pixel greifen weiter zurück, als sie angeben.</translation>
    </message>
    <message>
        <source>it decompresses to more than %1 MiB</source>
        <translation>es ergibt entpackt mehr als %1 MiB</translation>
    </message>
    <message>
        <source>The file&apos;s name writes accents in Unicode&apos;s other form (NFC or NFD) than the list: %1</source>
        <translation>Der Name der Datei schreibt Akzente in der anderen Unicode-Form (NFC oder NFD) als die Liste: %1</translation>
    </message>
    <message>
        <source>line %1: it is no valid TOML</source>
        <translation>Zeile %1: es ist kein gültiges TOML</translation>
    </message>
    <message>
        <source>&quot;datadir&quot; in %1 is no table</source>
        <translation>„datadir“ in %1 ist keine Tabelle</translation>
    </message>
    <message>
        <source>its folder, &quot;%1&quot; in %2, is no text</source>
        <translation>sein Ordner, „%1“ in %2, ist kein Text</translation>
    </message>
    <message>
        <source>The box at x %1, y %2 lies outside the picture and is left out.</source>
        <translation>Der Rahmen bei x %1, y %2 liegt außerhalb des Bildes und wird ausgelassen.</translation>
    </message>
    <message>
        <source>The box at x %1, y %2 reaches beyond the picture and is cut.</source>
        <translation>Der Rahmen bei x %1, y %2 reicht über das Bild hinaus und wird beschnitten.</translation>
    </message>
    <message>
        <source>A box is left out: it is not a list of label, x, y, width and height.</source>
        <translation>Ein Rahmen wird ausgelassen: er ist keine Liste aus Klasse, x, y, Breite und Höhe.</translation>
    </message>
    <message>
        <source>The box %1 is left out: not all of its values are numbers.</source>
        <translation>Der Rahmen %1 wird ausgelassen: nicht alle seine Werte sind Zahlen.</translation>
    </message>
    <message>
        <source>The box %1 is left out: its label is not a class.</source>
        <translation>Der Rahmen %1 wird ausgelassen: seine Bezeichnung ist keine Klasse.</translation>
    </message>
    <message>
        <source>The box %1 is left out: it covers no pixel.</source>
        <translation>Der Rahmen %1 wird ausgelassen: er bedeckt kein Pixel.</translation>
    </message>
    <message>
        <source>The box %1 is cut to whole pixels of the picture: x %2, y %3, width %4, height %5.</source>
        <translation>Der Rahmen %1 wird auf ganze Pixel des Bildes beschnitten: x %2, y %3, Breite %4, Höhe %5.</translation>
    </message>
    <message>
        <source>Its label counts as unknown, because a value of the list is unknown.</source>
        <translation>Seine Klasse gilt als unbekannt, weil ein Wert der Liste unbekannt ist.</translation>
    </message>
    <message>
        <source>it has more than %1 splits</source>
        <translation>es hat mehr als %1 Teilmengen</translation>
    </message>
    <message>
        <source>it has more entries than a list of its size should</source>
        <translation>es hat mehr Einträge, als eine Liste seiner Größe haben sollte</translation>
    </message>
    <message>
        <source>This entry is odd and perhaps others behind it.</source>
        <translation>Dieser Eintrag ist auffällig und vielleicht weitere dahinter.</translation>
    </message>
    <message>
        <source>Pairs of maps: %1; none of them could be compared.</source>
        <translation>Kartenpaare: %1; keines davon konnte verglichen werden.</translation>
    </message>
    <message>
        <source>Maps that the records name and that are not there: %1.</source>
        <translation>Karten, die die Aufzeichnungen nennen und die fehlen: %1.</translation>
    </message>
    <message>
        <source>Maps left out because they are NaN throughout: %1.</source>
        <translation>Weggelassene Karten, die nur aus NaN bestehen: %1.</translation>
    </message>
    <message>
        <source>a part of the name ends with a dot, which not every system keeps</source>
        <translation>ein Teil des Namens endet mit einem Punkt, den nicht jedes System behält</translation>
    </message>
    <message>
        <source>a part of the name is that of a device on some systems</source>
        <translation>ein Teil des Namens bezeichnet auf manchen Systemen ein Gerät</translation>
    </message>
    <message>
        <source>a name is empty</source>
        <translation>ein Name ist leer</translation>
    </message>
    <message>
        <source>the name holds a backslash, which separates folders on some systems</source>
        <translation>der Name enthält einen umgekehrten Schrägstrich, der auf manchen Systemen Ordner trennt</translation>
    </message>
    <message>
        <source>a link in the output folder leads to another place, where nothing is written</source>
        <translation>eine Verknüpfung im Ausgabeordner führt an einen anderen Ort, an den nichts geschrieben wird</translation>
    </message>
    <message>
        <source>the network&apos;s output is NaN or infinity for this picture</source>
        <translation>die Antwort des Netzes ist für dieses Bild NaN oder unendlich</translation>
    </message>
    <message>
        <source>it is an HDF5 file without checksums, which this program does not read (&quot;h5repack --low=2 --high=2&quot; adds them)</source>
        <translation>es ist eine HDF5-Datei ohne Prüfsummen, die dieses Programm nicht liest („h5repack --low=2 --high=2“ fügt sie hinzu)</translation>
    </message>
    <message>
        <source>it is an HDF5 file in a newer format than the HDF5 library of this program reads (&quot;h5repack --low=2 --high=2&quot; makes an older one)</source>
        <translation>es ist eine HDF5-Datei in einem neueren Format, als die HDF5-Bibliothek dieses Programms liest („h5repack --low=2 --high=2“ macht ein älteres daraus)</translation>
    </message>
    <message>
        <source>it is an HDF5 file that a program is still writing, or did not close (then &quot;h5clear --status&quot; makes it readable)</source>
        <translation>es ist eine HDF5-Datei, die ein Programm noch schreibt oder nicht geschlossen hat („h5clear --status“ macht sie dann lesbar)</translation>
    </message>
    <message>
        <source>its &quot;%1&quot; leads to another file (%2), which is not read with it</source>
        <translation>ihr „%1“ führt zu einer anderen Datei (%2), die nicht mitgelesen wird</translation>
    </message>
    <message>
        <source>its link &quot;%1&quot; is damaged</source>
        <translation>ihre Verknüpfung „%1“ ist beschädigt</translation>
    </message>
    <message>
        <source>its links lead in a circle (&quot;%1&quot;)</source>
        <translation>ihre Verknüpfungen führen im Kreis („%1“)</translation>
    </message>
    <message>
        <source>its &quot;%1&quot; is packed with the HDF5 filter %2 (&quot;%3&quot;), which is not installed here (&quot;h5repack -f SHUF -f GZIP=1&quot; packs it anew)</source>
        <translation>ihr „%1“ ist mit dem HDF5-Filter %2 („%3“) gepackt, der hier nicht installiert ist („h5repack -f SHUF -f GZIP=1“ packt neu)</translation>
    </message>
    <message>
        <source>its &quot;%1&quot; is in a newer format than the HDF5 library of this program reads (&quot;h5repack --low=2 --high=2&quot; makes an older one)</source>
        <translation>ihr „%1“ ist in einem neueren Format, als die HDF5-Bibliothek dieses Programms liest („h5repack --low=2 --high=2“ macht ein älteres daraus)</translation>
    </message>
    <message>
        <source>its dataset &quot;%1&quot; is damaged</source>
        <translation>ihr Datensatz „%1“ ist beschädigt</translation>
    </message>
    <message>
        <source>its values are neither whole numbers nor floats of 16, 32 or 64 bits</source>
        <translation>seine Werte sind weder ganze Zahlen noch Gleitkommazahlen mit 16, 32 oder 64 Bit</translation>
    </message>
    <message>
        <source>the path turns back on its way, or holds a control character</source>
        <translation>der Pfad kehrt unterwegs um oder enthält ein Steuerzeichen</translation>
    </message>
    <message>
        <source>texts in its &quot;%1&quot; are of variable length: HDF5 keeps these without checksums, so this program does not read them; write texts of a fixed length</source>
        <translation>Texte in ihrem „%1“ haben eine veränderliche Länge: HDF5 bewahrt solche ohne Prüfsummen auf, darum liest dieses Programm sie nicht; schreiben Sie Texte fester Länge</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>the system starts no more threads</source>
        <translation>das System startet keine weiteren Threads</translation>
    </message>
    <message>
        <source>there is no room to write it (%1); what is complete is kept: make room and try again</source>
        <translation>es fehlt der Platz, um es zu schreiben (%1); was vollständig ist, bleibt erhalten: Schaffen Sie Platz und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>the system starts only %1 of the %2 threads it takes; raise the limits on processes and memory (&quot;ulimit -u&quot;, &quot;ulimit -v&quot;)</source>
        <translation>das System startet nur %1 der %2 nötigen Threads; heben Sie die Grenzen für Prozesse und Speicher an („ulimit -u“, „ulimit -v“)</translation>
    </message>
    <message>
        <source>It takes %1 MiB of memory when it is decoded.</source>
        <translation>Das Dekodieren belegt %1 MiB Speicher.</translation>
    </message>
    <message>
        <source>LibTorch needs %1 MiB of memory with %2 threads, but this process is limited to %3 MiB (&quot;ulimit -v&quot;)</source>
        <translation>LibTorch braucht mit %2 Threads %1 MiB Speicher, aber dieser Prozess ist auf %3 MiB begrenzt („ulimit -v“)</translation>
    </message>
    <message>
        <source>Pairs of maps that were made from different pictures of the same name: %1. Their agreement says nothing.</source>
        <translation>Paare von Karten, die aus verschiedenen Bildern gleichen Namens gemacht wurden: %1. Ihre Übereinstimmung sagt nichts.</translation>
    </message>
    <message>
        <source>Samples whose maps an earlier conversion had written: %1.</source>
        <translation>Fälle, deren Karten eine frühere Umwandlung geschrieben hatte: %1.</translation>
    </message>
    <message>
        <source>Maps that were made from other pictures than those of the same names here: %1. The record or the details name them.</source>
        <translation>Karten, die aus anderen Bildern gemacht wurden als denen gleichen Namens hier: %1. Das Protokoll oder die Einzelheiten nennen sie.</translation>
    </message>
    <message>
        <source>another process</source>
        <translation>ein anderer Prozess</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>Prozess %1</translation>
    </message>
    <message>
        <source>process %1 (%2)</source>
        <translation>Prozess %1 (%2)</translation>
    </message>
    <message>
        <source>it was removed or replaced while results were written to it, so the job stops; nothing is put in its place</source>
        <translation>es wurde entfernt oder ersetzt, während Ergebnisse hineingeschrieben wurden; die Aufgabe hält deshalb an, und nichts tritt an seine Stelle</translation>
    </message>
    <message>
        <source>it is a symbolic link, and nothing is written through links; name the file it leads to, or remove it</source>
        <translation>es ist ein symbolischer Link, und durch Links wird nichts geschrieben; nennen Sie die Datei, auf die er zeigt, oder entfernen Sie ihn</translation>
    </message>
    <message>
        <source>another run is writing this store: %1; wait until it has ended</source>
        <translation>ein anderer Lauf schreibt diesen Kartenspeicher: %1; warten Sie, bis er beendet ist</translation>
    </message>
    <message>
        <source>it is being written already: %1; wait until that has ended</source>
        <translation>es wird schon geschrieben: %1; warten Sie, bis das beendet ist</translation>
    </message>
    <message>
        <source>The map was made from another picture of this name, so it says nothing about this one.</source>
        <translation>Die Karte wurde aus einem anderen Bild dieses Namens gemacht; sie sagt also nichts über dieses.</translation>
    </message>
    <message>
        <source>%1 has results that were made from other pictures than those of the same names here: %2 of %3 that were looked at.</source>
        <translation>%1 enthält Ergebnisse, die aus anderen Bildern gemacht wurden als denen gleichen Namens hier: %2 von %3, die angesehen wurden.</translation>
    </message>
    <message>
        <source>Results that were made from other pictures of the same names, and were made anew: %1.</source>
        <translation>Ergebnisse, die aus anderen Bildern gleichen Namens gemacht worden waren, neu gemacht: %1.</translation>
    </message>
    <message>
        <source>Results of pictures that are read in another way now, and were made anew: %1.</source>
        <translation>Ergebnisse zu Bildern, die jetzt anders gelesen werden, neu gemacht: %1.</translation>
    </message>
    <message>
        <source>Results of samples whose split, label or boxes changed, and were made anew: %1.</source>
        <translation>Ergebnisse zu Fällen, deren Teilmenge, Label oder Rahmen sich geändert haben, neu gemacht: %1.</translation>
    </message>
    <message>
        <source>Results that were made from other maps, and were made anew: %1.</source>
        <translation>Ergebnisse, die aus anderen Karten gemacht worden waren, neu gemacht: %1.</translation>
    </message>
    <message>
        <source>another run is writing results of this kind here: %1; wait until it has ended, or choose another folder</source>
        <translation>ein anderer Lauf schreibt hier Ergebnisse dieser Art: %1; warten Sie, bis er beendet ist, oder wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>its result would take the place of this program&apos;s own record</source>
        <translation>sein Ergebnis träte an die Stelle des Protokolls dieses Programms</translation>
    </message>
    <message>
        <source>there is something already that these maps do not make (%1); choose another name, or --overwrite</source>
        <translation>dort ist schon etwas, das diese Karten nicht ergeben (%1); wählen Sie einen anderen Namen oder --overwrite</translation>
    </message>
    <message>
        <source>The map was made from another picture.</source>
        <translation>Die Karte wurde aus einem anderen Bild gemacht.</translation>
    </message>
    <message>
        <source>Foreign map: it was made from another picture of this name.</source>
        <translation>Fremde Karte: Sie wurde aus einem anderen Bild dieses Namens gemacht.</translation>
    </message>
    <message>
        <source>it holds its weights itself, so leave --weight out</source>
        <translation>es enthält seine Gewichte selbst; lassen Sie also --weight weg</translation>
    </message>
    <message>
        <source>it is no ONNX file</source>
        <translation>sie ist keine ONNX-Datei</translation>
    </message>
    <message>
        <source>it is neither a checkpoint of torch (a ZIP archive) nor a safetensors or ONNX file</source>
        <translation>sie ist weder ein Checkpoint von torch (ein ZIP-Archiv) noch eine safetensors- oder ONNX-Datei</translation>
    </message>
    <message>
        <source>there are two tensors called %1</source>
        <translation>es gibt zwei Tensoren namens %1</translation>
    </message>
    <message>
        <source>its graphs lie too deep within each other</source>
        <translation>seine Graphen liegen zu tief ineinander</translation>
    </message>
    <message>
        <source>it holds sparse tensors, which this program does not read</source>
        <translation>sie enthält dünn besetzte Tensoren, die dieses Programm nicht liest</translation>
    </message>
    <message>
        <source>it has more than %1 nodes</source>
        <translation>es hat mehr als %1 Knoten</translation>
    </message>
    <message>
        <source>it holds no network</source>
        <translation>sie enthält kein Netz</translation>
    </message>
    <message>
        <source>the value %1 is made twice, the second time by the node %2</source>
        <translation>der Wert %1 wird zweimal erzeugt, das zweite Mal vom Knoten %2</translation>
    </message>
    <message>
        <source>the node %1 reads the value %2, which nobody makes</source>
        <translation>der Knoten %1 liest den Wert %2, den niemand erzeugt</translation>
    </message>
    <message>
        <source>nobody makes its output %1</source>
        <translation>niemand erzeugt ihren Ausgang %1</translation>
    </message>
    <message>
        <source>the node %1 waits for its own result</source>
        <translation>der Knoten %1 wartet auf sein eigenes Ergebnis</translation>
    </message>
    <message>
        <source>the tensor %1 cannot be used: %2</source>
        <translation>der Tensor %1 ist nicht brauchbar: %2</translation>
    </message>
    <message>
        <source>its shape makes no sense</source>
        <translation>seine Form ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>its place in the external file is no number</source>
        <translation>seine Stelle in der externen Datei ist keine Zahl</translation>
    </message>
    <message>
        <source>its external file is missing</source>
        <translation>seine externe Datei fehlt</translation>
    </message>
    <message>
        <source>its external file %1 lies outside the network&apos;s folder</source>
        <translation>seine externe Datei %1 liegt außerhalb des Ordners des Netzes</translation>
    </message>
    <message>
        <source>the external file %1 does not hold it whole</source>
        <translation>die externe Datei %1 enthält ihn nicht ganz</translation>
    </message>
    <message>
        <source>the external file %1 is used over and over again</source>
        <translation>die externe Datei %1 wird immer wieder benutzt</translation>
    </message>
    <message>
        <source>its shape needs %1 bytes, and there are %2</source>
        <translation>seine Form braucht %1 Byte, und es sind %2</translation>
    </message>
    <message>
        <source>it holds integers of more than 63 bits</source>
        <translation>er enthält ganze Zahlen von mehr als 63 Bit</translation>
    </message>
    <message>
        <source>it is damaged or no ONNX file</source>
        <translation>sie ist beschädigt oder keine ONNX-Datei</translation>
    </message>
    <message>
        <source>it has no input</source>
        <translation>es hat keinen Eingang</translation>
    </message>
    <message>
        <source>it has several inputs (%1); only networks of one picture can be explained</source>
        <translation>es hat mehrere Eingänge (%1); nur Netze für ein einzelnes Bild können erklärt werden</translation>
    </message>
    <message>
        <source>its input %1 is of the type %2; a network that takes numbers with fractions is needed</source>
        <translation>sein Eingang %1 ist vom Typ %2; gebraucht wird ein Netz, das Kommazahlen nimmt</translation>
    </message>
    <message>
        <source>its input %1 has the shape %2, which is no picture (N×C×H×W or N×H×W×C)</source>
        <translation>sein Eingang %1 hat die Form %2, was kein Bild ist (N×C×H×W oder N×H×W×C)</translation>
    </message>
    <message>
        <source>its input %1 has the shape %2; one square picture of 1 or 3 channels is needed</source>
        <translation>sein Eingang %1 hat die Form %2; gebraucht wird ein quadratisches Bild mit 1 oder 3 Kanälen</translation>
    </message>
    <message>
        <source>it asks for a type this program does not compute with</source>
        <translation>er verlangt einen Typ, mit dem dieses Programm nicht rechnet</translation>
    </message>
    <message>
        <source>it is in training mode; export the network for inference</source>
        <translation>er ist im Trainingsmodus; exportieren Sie das Netz für die Anwendung</translation>
    </message>
    <message>
        <source>it works on blocks</source>
        <translation>er arbeitet auf Blöcken</translation>
    </message>
    <message>
        <source>it does not say how many heads it has</source>
        <translation>er sagt nicht, wie viele Köpfe er hat</translation>
    </message>
    <message>
        <source>it keeps more than this program computes</source>
        <translation>er behält mehr, als dieses Programm berechnet</translation>
    </message>
    <message>
        <source>the tensor %1 is of the type %2, which this program does not compute with</source>
        <translation>der Tensor %1 ist vom Typ %2, mit dem dieses Programm nicht rechnet</translation>
    </message>
    <message>
        <source>it has too few inputs</source>
        <translation>er hat zu wenige Eingänge</translation>
    </message>
    <message>
        <source>a size in it depends on the picture</source>
        <translation>eine Größe darin hängt vom Bild ab</translation>
    </message>
    <message>
        <source>a number in it depends on the picture</source>
        <translation>eine Zahl darin hängt vom Bild ab</translation>
    </message>
    <message>
        <source>it names an axis its input does not have</source>
        <translation>er nennt eine Achse, die sein Eingang nicht hat</translation>
    </message>
    <message>
        <source>the node %1 cannot be used: %2</source>
        <translation>der Knoten %1 ist nicht brauchbar: %2</translation>
    </message>
    <message>
        <source>it asks for a negative size</source>
        <translation>er verlangt eine negative Größe</translation>
    </message>
    <message>
        <source>its result would not fit into memory</source>
        <translation>sein Ergebnis würde nicht in den Speicher passen</translation>
    </message>
    <message>
        <source>it needs operators that this program does not know: %1</source>
        <translation>es braucht Operatoren, die dieses Programm nicht kennt: %1</translation>
    </message>
    <message>
        <source>nobody makes the value %1</source>
        <translation>niemand erzeugt den Wert %1</translation>
    </message>
    <message>
        <source>its inputs do not fit each other; the network may need another size of picture</source>
        <translation>seine Eingänge passen nicht zueinander; vielleicht braucht das Netz eine andere Bildgröße</translation>
    </message>
    <message>
        <source>it is a constant of a kind this program does not compute with</source>
        <translation>er ist eine Konstante, mit der dieses Programm nicht rechnet</translation>
    </message>
    <message>
        <source>which branch it takes depends on the picture</source>
        <translation>welchen Zweig er nimmt, hängt vom Bild ab</translation>
    </message>
    <message>
        <source>a branch of it is missing</source>
        <translation>ein Zweig davon fehlt</translation>
    </message>
    <message>
        <source>it picks a value that does not exist</source>
        <translation>er wählt einen Wert, den es nicht gibt</translation>
    </message>
    <message>
        <source>its places do not fit its input</source>
        <translation>seine Stellen passen nicht zu seinem Eingang</translation>
    </message>
    <message>
        <source>it joins values in a way this program does not know</source>
        <translation>er verbindet Werte auf eine Weise, die dieses Programm nicht kennt</translation>
    </message>
    <message>
        <source>its step is 0</source>
        <translation>seine Schrittweite ist 0</translation>
    </message>
    <message>
        <source>its lists have different lengths</source>
        <translation>seine Listen sind verschieden lang</translation>
    </message>
    <message>
        <source>its value is no single number</source>
        <translation>sein Wert ist keine einzelne Zahl</translation>
    </message>
    <message>
        <source>its numbers make no sense</source>
        <translation>seine Zahlen ergeben keinen Sinn</translation>
    </message>
    <message>
        <source>how large its result is depends on the picture</source>
        <translation>wie groß sein Ergebnis ist, hängt vom Bild ab</translation>
    </message>
    <message>
        <source>its input is no matrix</source>
        <translation>sein Eingang ist keine Matrix</translation>
    </message>
    <message>
        <source>its weights and its input do not fit each other; the network may need another size of picture</source>
        <translation>seine Gewichte und sein Eingang passen nicht zueinander; vielleicht braucht das Netz eine andere Bildgröße</translation>
    </message>
    <message>
        <source>its window makes no sense</source>
        <translation>sein Fenster ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>its weights do not fit its input</source>
        <translation>seine Gewichte passen nicht zu seinem Eingang</translation>
    </message>
    <message>
        <source>its groups do not fit its input</source>
        <translation>seine Gruppen passen nicht zu seinem Eingang</translation>
    </message>
    <message>
        <source>its normalizer is for %1 channels, its input has %2</source>
        <translation>sein Normalisierer ist für %1 Kanäle, sein Eingang hat %2</translation>
    </message>
    <message>
        <source>none of its outputs (%1) is a list of numbers per picture, so it is no classifier; networks that find objects or draw outlines cannot be explained here</source>
        <translation>keiner seiner Ausgänge (%1) ist eine Liste von Zahlen je Bild, es ist also kein Klassifikator; Netze, die Objekte suchen oder Umrisse zeichnen, können hier nicht erklärt werden</translation>
    </message>
    <message>
        <source>its output %1 does not depend on the picture</source>
        <translation>sein Ausgang %1 hängt nicht vom Bild ab</translation>
    </message>
    <message>
        <source>no value in it is a picture of more than one pixel, so nothing in it can be shown as a map</source>
        <translation>kein Wert darin ist ein Bild aus mehr als einem Pixel, also lässt sich nichts als Karte zeigen</translation>
    </message>
    <message>
        <source>It has several outputs; %1 is explained.</source>
        <translation>Es hat mehrere Ausgänge; erklärt wird %1.</translation>
    </message>
    <message>
        <source>Its target layer is %1.</source>
        <translation>Seine Zielschicht ist %1.</translation>
    </message>
    <message>
        <source>its input has %1 axes</source>
        <translation>sein Eingang hat %1 Achsen</translation>
    </message>
    <message>
        <source>its second result, the places of the largest, is used</source>
        <translation>sein zweites Ergebnis, die Stellen der größten Werte, wird benutzt</translation>
    </message>
    <message>
        <source>it asks for more values than there are</source>
        <translation>er verlangt mehr Werte, als es gibt</translation>
    </message>
    <message>
        <source>its sizes make no sense</source>
        <translation>seine Größen ergeben keinen Sinn</translation>
    </message>
    <message>
        <source>its sizes do not fit its input</source>
        <translation>seine Größen passen nicht zu seinem Eingang</translation>
    </message>
    <message>
        <source>it resizes in a way this program does not know</source>
        <translation>er ändert die Größe auf eine Weise, die dieses Programm nicht kennt</translation>
    </message>
    <message>
        <source>its shape does not fit its input; the network may need another size of picture</source>
        <translation>seine Form passt nicht zu seinem Eingang; vielleicht braucht das Netz eine andere Bildgröße</translation>
    </message>
    <message>
        <source>it repeats more axes than its input has</source>
        <translation>er wiederholt mehr Achsen, als sein Eingang hat</translation>
    </message>
    <message>
        <source>it splits into no parts</source>
        <translation>er teilt in keine Teile</translation>
    </message>
    <message>
        <source>its parts are not those of its input</source>
        <translation>seine Teile sind nicht die seines Eingangs</translation>
    </message>
    <message>
        <source>its blocks do not fit its input</source>
        <translation>seine Blöcke passen nicht zu seinem Eingang</translation>
    </message>
    <message>
        <source>its padding does not fit its input</source>
        <translation>seine Auffüllung passt nicht zu seinem Eingang</translation>
    </message>
    <message>
        <source>its window is larger than its input; the network needs a larger picture</source>
        <translation>sein Fenster ist größer als sein Eingang; das Netz braucht ein größeres Bild</translation>
    </message>
    <message>
        <source>its weights hold NaN, so its output is of no use; its training probably diverged</source>
        <translation>seine Gewichte enthalten NaN, seine Ausgabe ist also unbrauchbar; das Training ist vermutlich divergiert</translation>
    </message>
    <message>
        <source>Output %1 of the network.</source>
        <translation>Ausgabe %1 des Netzes.</translation>
    </message>
    <message>
        <source>probability by unknown checkpoint</source>
        <translation>Wahrscheinlichkeit laut unbekanntem Checkpoint</translation>
    </message>
    <message>
        <source>probability by %1</source>
        <translation>Wahrscheinlichkeit laut %1</translation>
    </message>
    <message>
        <source>What another checkpoint than the first one that is open said when these results were made. Its SHA-256: %1</source>
        <translation>Was ein anderer Checkpoint als der erste geöffnete sagte, als diese Ergebnisse entstanden. Sein SHA-256: %1</translation>
    </message>
    <message>
        <source>The map is being computed.</source>
        <translation>Die Karte wird berechnet.</translation>
    </message>
    <message>
        <source>Largest difference: %1. Mean difference: %2.
Rank correlation (Spearman): %3.
Structural similarity (SSIM): %4.
Overlap of the strongest tenths (IoU): %5.</source>
        <translation>Größte Differenz: %1. Mittlere Differenz: %2.
Rangkorrelation (Spearman): %3.
Strukturelle Ähnlichkeit (SSIM): %4.
Überlappung der stärksten Zehntel (IoU): %5.</translation>
    </message>
    <message>
        <source>%1: probability %2.</source>
        <translation>%1: Wahrscheinlichkeit %2.</translation>
    </message>
    <message>
        <source>%1: probability %2, a change of %3.</source>
        <translation>%1: Wahrscheinlichkeit %2, eine Änderung um %3.</translation>
    </message>
    <message>
        <source>Tables of scores</source>
        <translation>Tabellen der Scores</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Lines of %1 that were damaged, and whose samples were made anew: %2.</source>
        <translation>Beschädigte Zeilen von %1, deren Fälle neu gemacht wurden: %2.</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>keeps the picture&apos;s lightness; the higher the map, the more visible</source>
        <translation>behält die Helligkeit des Bildes; je höher die Karte, desto sichtbarer</translation>
    </message>
    <message>
        <source>mixed with the picture: visibility falls on bright tissue</source>
        <translation>mit dem Bild gemischt: auf hellem Gewebe weniger sichtbar</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>How the map lies over the picture.</source>
        <translation>Wie die Karte über dem Bild liegt.</translation>
    </message>
    <message>
        <source>as mednet draws: mixed with the picture</source>
        <translation>wie mednet: mit dem Bild gemischt</translation>
    </message>
    <message>
        <source>keeps the picture&apos;s lightness</source>
        <translation>behält die Helligkeit des Bildes</translation>
    </message>
    <message>
        <source>weak evidence</source>
        <translation>schwache Hinweise</translation>
    </message>
    <message>
        <source>against %1</source>
        <translation>dagegen %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>dafür %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>strongest here</source>
        <translation>hier am stärksten</translation>
    </message>
    <message>
        <source>options that describe a network are for networks in ONNX files only here</source>
        <translation>Optionen, die ein Netz beschreiben, sind hier nur für Netze in ONNX-Dateien</translation>
    </message>
    <message>
        <source>only networks in ONNX files (.onnx) can be described</source>
        <translation>nur Netze in ONNX-Dateien (.onnx) können beschrieben werden</translation>
    </message>
    <message>
        <source>a description is found by its name, which has to end in .network.json</source>
        <translation>eine Beschreibung wird an ihrem Namen erkannt, der auf .network.json enden muss</translation>
    </message>
    <message>
        <source>%1 is an option for networks in ONNX files only; this one ends before its activation</source>
        <translation>%1 ist eine Option nur für Netze in ONNX-Dateien; dieses endet vor seiner Aktivierung</translation>
    </message>
    <message>
        <source>a report is about one output, or that with the highest score</source>
        <translation>ein Bericht handelt von einem Ausgang oder von dem mit dem höchsten Wert</translation>
    </message>
    <message>
        <source>the range of the input has to be two numbers, the smaller first</source>
        <translation>der Bereich der Eingabe muss aus zwei Zahlen bestehen, die kleinere zuerst</translation>
    </message>
    <message>
        <source>the mean has to be one number, or three</source>
        <translation>der Mittelwert muss eine Zahl sein oder drei</translation>
    </message>
    <message>
        <source>the standard deviation has to be one number above 0, or three</source>
        <translation>die Standardabweichung muss eine Zahl über 0 sein oder drei</translation>
    </message>
    <message>
        <source>the mean or standard deviation is for 3 channels, but the input has 1</source>
        <translation>der Mittelwert oder die Standardabweichung ist für 3 Kanäle, aber die Eingabe hat 1</translation>
    </message>
    <message>
        <source>%1 is none of %2</source>
        <translation>%1 ist keines von %2</translation>
    </message>
    <message>
        <source>a name of its outputs is empty</source>
        <translation>ein Name seiner Ausgänge ist leer</translation>
    </message>
    <message>
        <source>two of its outputs have the name %1</source>
        <translation>zwei seiner Ausgänge haben den Namen %1</translation>
    </message>
    <message>
        <source>the size of the input has to be 1 to %1</source>
        <translation>die Größe der Eingabe muss 1 bis %1 sein</translation>
    </message>
    <message>
        <source>the input has to have 1 or 3 channels</source>
        <translation>die Eingabe muss 1 oder 3 Kanäle haben</translation>
    </message>
    <message>
        <source>tokens are named by the side of their square and how many stand before it (14,1), or by rows and columns (7x14,1)</source>
        <translation>Token werden durch die Seite ihres Quadrats und die Zahl derer davor angegeben (14,1) oder durch Zeilen und Spalten (7x14,1)</translation>
    </message>
    <message>
        <source>padding is square or none</source>
        <translation>das Auffüllen heißt square oder none</translation>
    </message>
    <message>
        <source>this layer of the network %1 cannot be explained: %2</source>
        <translation>diese Schicht des Netzes %1 kann nicht erklärt werden: %2</translation>
    </message>
    <message>
        <source>%1 is an option for networks in ONNX files only; what this one takes is fixed</source>
        <translation>%1 ist eine Option nur für Netze in ONNX-Dateien; was dieses nimmt, steht fest</translation>
    </message>
    <message>
        <source>the size or channels given for it do not fit its input %1 of the shape %2</source>
        <translation>die angegebene Größe oder Kanalzahl passt nicht zu seiner Eingabe %1 der Form %2</translation>
    </message>
    <message>
        <source>no value in it is a list of %1 tokens, as the grid %2 says</source>
        <translation>kein Wert darin ist eine Liste von %1 Token, wie das Gitter %2 sagt</translation>
    </message>
    <message>
        <source>it does not end in Softmax, Sigmoid or LogSoftmax, so there is nothing to be explained after it</source>
        <translation>es endet nicht in Softmax, Sigmoid oder LogSoftmax, also gibt es danach nichts zu erklären</translation>
    </message>
    <message>
        <source>it ends in %1 itself, so its activation is not %2</source>
        <translation>es endet selbst in %1, also ist seine Aktivierung nicht %2</translation>
    </message>
    <message>
        <source>It ends in %1; what is explained is the value after that, as asked for.</source>
        <translation>Es endet in %1; erklärt wird wie gewünscht der Wert danach.</translation>
    </message>
    <message>
        <source>It ends in %1; what is explained is the value before that (--explain-after-activation explains the other).</source>
        <translation>Es endet in %1; erklärt wird der Wert davor (--explain-after-activation erklärt den anderen).</translation>
    </message>
    <message>
        <source>the network has no such output; its outputs are 0 to %1, and have no names (--outputs gives them)</source>
        <translation>das Netz hat keinen solchen Ausgang; seine Ausgänge sind 0 bis %1 und haben keine Namen (--outputs gibt ihnen welche)</translation>
    </message>
    <message>
        <source>the network has no output of this name; there are %1</source>
        <translation>das Netz hat keinen Ausgang dieses Namens; es gibt %1</translation>
    </message>
    <message>
        <source>%1 names are given for its outputs, but it has %2</source>
        <translation>%1 Namen sind für seine Ausgänge angegeben, aber es hat %2</translation>
    </message>
    <message>
        <source>its value is the same for every picture</source>
        <translation>ihr Wert ist für jedes Bild derselbe</translation>
    </message>
    <message>
        <source>the network&apos;s output does not depend on it</source>
        <translation>die Ausgabe des Netzes hängt nicht von ihr ab</translation>
    </message>
    <message>
        <source>its value, %1, is a list of numbers behind the pooling, which has no places any more; choose a layer before</source>
        <translation>ihr Wert, %1, ist eine Liste von Zahlen hinter dem Pooling, die keine Orte mehr hat; wählen Sie eine Schicht davor</translation>
    </message>
    <message>
        <source>its value, %1, is no picture of more than one pixel; choose a layer before</source>
        <translation>ihr Wert, %1, ist kein Bild von mehr als einem Pixel; wählen Sie eine Schicht davor</translation>
    </message>
    <message>
        <source>the maps were made with --pad %1, which has to be the same here</source>
        <translation>die Karten wurden mit --pad %1 gemacht, was hier gleich sein muss</translation>
    </message>
    <message>
        <source>an activation is one of sigmoid, softmax and none</source>
        <translation>eine Aktivierung ist sigmoid, softmax oder none</translation>
    </message>
    <message>
        <source>the record lacks an answer of the network</source>
        <translation>dem Protokoll fehlt eine Antwort des Netzes</translation>
    </message>
    <message>
        <source>one network&apos;s pictures are padded to a square and another&apos;s are stretched, so their maps lie differently and cannot be combined</source>
        <translation>die Bilder eines Netzes werden zum Quadrat aufgefüllt und die eines anderen gestreckt, also liegen ihre Karten verschieden und können nicht verbunden werden</translation>
    </message>
    <message>
        <source>of these maps and those of %1, one were made from stretched pictures and the others from padded ones, so they lie differently</source>
        <translation>von diesen Karten und denen von %1 sind die einen aus gestreckten und die anderen aus aufgefüllten Bildern gemacht, also liegen sie verschieden</translation>
    </message>
    <message>
        <source>An earlier run was ended before %1 was complete. This run began anew, because a store is written in one go.</source>
        <translation>Ein früherer Lauf endete, bevor %1 vollständig war. Dieser hat von vorn begonnen, weil ein Speicher in einem Zug geschrieben wird.</translation>
    </message>
    <message>
        <source>writing outside of the output folder</source>
        <translation>das Schreiben außerhalb des Ausgabeordners</translation>
    </message>
    <message>
        <source>emptying files outside of the output folder</source>
        <translation>das Leeren von Dateien außerhalb des Ausgabeordners</translation>
    </message>
    <message>
        <source>starting programs</source>
        <translation>das Starten von Programmen</translation>
    </message>
    <message>
        <source>connections to other machines</source>
        <translation>Verbindungen zu anderen Rechnern</translation>
    </message>
    <message>
        <source>signals to other processes</source>
        <translation>Signale an andere Prozesse</translation>
    </message>
    <message>
        <source>unusual calls of the system</source>
        <translation>ungewöhnliche Systemaufrufe</translation>
    </message>
    <message>
        <source>The sandbox is incomplete: this kernel does not prevent %1.</source>
        <translation>Die Sandbox ist unvollständig: Dieser Kernel verhindert nicht: %1.</translation>
    </message>
    <message>
        <source>its palette is damaged</source>
        <translation>ihre Palette ist beschädigt</translation>
    </message>
    <message>
        <source>it has no palette</source>
        <translation>sie hat keine Palette</translation>
    </message>
    <message>
        <source>palettes of this kind are not read</source>
        <translation>Paletten dieser Art werden nicht gelesen</translation>
    </message>
    <message>
        <source>DICOM pictures of %1 bits are not read</source>
        <translation>DICOM-Bilder mit %1 Bit werden nicht gelesen</translation>
    </message>
    <message>
        <source>it lists no files</source>
        <translation>sie führt keine Dateien auf</translation>
    </message>
    <message>
        <source>its sequences lie too deep in each other</source>
        <translation>ihre Sequenzen sind zu tief verschachtelt</translation>
    </message>
    <message>
        <source>a sequence holds something that is no item</source>
        <translation>eine Sequenz enthält etwas, das kein Eintrag ist</translation>
    </message>
    <message>
        <source>its number of colours and their meaning contradict each other</source>
        <translation>die Zahl ihrer Farben und deren Bedeutung widersprechen sich</translation>
    </message>
    <message>
        <source>it does not hold all of its %1 pictures</source>
        <translation>sie enthält nicht alle ihre %1 Bilder</translation>
    </message>
    <message>
        <source>its compressed pixels have another size than it says</source>
        <translation>ihre komprimierten Pixel haben eine andere Größe, als sie sagt</translation>
    </message>
    <message>
        <source>DICOM pictures of this compression are not read (transfer syntax %1)</source>
        <translation>DICOM-Bilder mit dieser Kompression werden nicht gelesen (Transfersyntax %1)</translation>
    </message>
    <message>
        <source>its rescale slope or intercept is no number</source>
        <translation>ihre Steigung oder ihr Achsenabschnitt ist keine Zahl</translation>
    </message>
    <message>
        <source>its window has a shape that is not known</source>
        <translation>ihr Fenster hat eine unbekannte Form</translation>
    </message>
    <message>
        <source>its window has a centre or width that DICOM does not allow; choose its full range (--dicom-values full)</source>
        <translation>ihr Fenster hat eine Mitte oder Breite, die DICOM nicht erlaubt; wählen Sie den vollen Bereich (--dicom-values full)</translation>
    </message>
    <message>
        <source>it holds values that are no numbers</source>
        <translation>sie enthält Werte, die keine Zahlen sind</translation>
    </message>
    <message>
        <source>its values are floating-point numbers, whose range is not known; choose the range of the picture (--dicom-values full)</source>
        <translation>ihre Werte sind Gleitkommazahlen, deren Bereich nicht bekannt ist; wählen Sie den Bereich des Bildes (--dicom-values full)</translation>
    </message>
    <message>
        <source>The picture is meant to be processed before it is looked at (For Processing): its grey values are not those of a finished picture.</source>
        <translation>Das Bild soll verarbeitet werden, bevor man es betrachtet (For Processing): Seine Grauwerte sind nicht die eines fertigen Bildes.</translation>
    </message>
    <message>
        <source>it does not say what its values mean (photometric interpretation)</source>
        <translation>sie sagt nicht, was ihre Werte bedeuten (photometrische Interpretation)</translation>
    </message>
    <message>
        <source>DICOM pictures with this photometric interpretation are not read</source>
        <translation>DICOM-Bilder mit dieser photometrischen Interpretation werden nicht gelesen</translation>
    </message>
    <message>
        <source>its number of frames is impossible</source>
        <translation>die Zahl ihrer Bilder ist unmöglich</translation>
    </message>
    <message>
        <source>it does not say how many bits its values have</source>
        <translation>sie sagt nicht, wie viele Bit ihre Werte haben</translation>
    </message>
    <message>
        <source>its numbers of bits contradict each other</source>
        <translation>ihre Bitzahlen widersprechen sich</translation>
    </message>
    <message>
        <source>this DICOM file holds no picture</source>
        <translation>diese DICOM-Datei enthält kein Bild</translation>
    </message>
    <message>
        <source>it does not say its rows and columns</source>
        <translation>sie sagt nicht, wie viele Zeilen und Spalten sie hat</translation>
    </message>
    <message>
        <source>a table of its values is damaged</source>
        <translation>eine Tabelle ihrer Werte ist beschädigt</translation>
    </message>
    <message>
        <source>The camera asks viewers to turn or mirror the picture (Exif orientation %1). It is used as stored, as Pillow and mednet do.</source>
        <translation>Die Kamera bittet darum, das Bild zu drehen oder zu spiegeln (Exif-Ausrichtung %1). Es wird benutzt, wie es gespeichert ist; so tun es auch Pillow und mednet.</translation>
    </message>
    <message>
        <source>JPEG-LS pictures with tables of colours are not read</source>
        <translation>JPEG-LS-Bilder mit Farbtabellen werden nicht gelesen</translation>
    </message>
    <message>
        <source>JPEG pictures of this kind (arithmetic or hierarchical) are not read</source>
        <translation>JPEG-Bilder dieser Art (arithmetisch oder hierarchisch) werden nicht gelesen</translation>
    </message>
    <message>
        <source>this kind of JPEG is not read</source>
        <translation>diese Art von JPEG wird nicht gelesen</translation>
    </message>
    <message>
        <source>it is not a PNG, JPEG, BMP, GIF, TIFF, JPEG 2000, WebP or DICOM image</source>
        <translation>es ist kein Bild in PNG, JPEG, BMP, GIF, TIFF, JPEG 2000, WebP oder DICOM</translation>
    </message>
    <message>
        <source>it holds %1 pictures; choose one of them by its number (--frame)</source>
        <translation>sie enthält %1 Bilder; wählen Sie eines davon mit seiner Nummer (--frame)</translation>
    </message>
    <message>
        <source>it holds %1 pictures: there is no number %2</source>
        <translation>sie enthält %1 Bilder: eine Nummer %2 gibt es nicht</translation>
    </message>
    <message>
        <source>it names no picture</source>
        <translation>sie nennt kein Bild</translation>
    </message>
    <message>
        <source>JPEG 2000 pictures of signed values or of light and colour differences are not read; save it as PNG</source>
        <translation>JPEG-2000-Bilder mit Vorzeichen oder aus Helligkeit und Farbdifferenzen werden nicht gelesen; speichern Sie es als PNG</translation>
    </message>
    <message>
        <source>TIFF files of signed or floating-point samples are not read; save it as PNG of 8 or 16 bits</source>
        <translation>TIFF-Dateien mit Vorzeichen oder Gleitkommawerten werden nicht gelesen; speichern Sie es als PNG mit 8 oder 16 Bit</translation>
    </message>
    <message>
        <source>TIFF files of %1 bits per sample are not read; save it as PNG of 8 or 16 bits</source>
        <translation>TIFF-Dateien mit %1 Bit je Wert werden nicht gelesen; speichern Sie es als PNG mit 8 oder 16 Bit</translation>
    </message>
    <message>
        <source>Its values have 12 bits, but count as 16 as in Pillow: a description of the datamodule with &quot;bits&quot;: 12 makes them reach from black to white.</source>
        <translation>Ihre Werte haben 12 Bit, zählen aber wie in Pillow als 16: Eine Beschreibung des Datenmoduls mit &quot;bits&quot;: 12 lässt sie von Schwarz bis Weiß reichen.</translation>
    </message>
    <message>
        <source>its header is damaged, or the file ends too early</source>
        <translation>ihr Kopf ist beschädigt, oder die Datei endet zu früh</translation>
    </message>
    <message>
        <source>moving WebP pictures are not read; save one of them as PNG</source>
        <translation>bewegte WebP-Bilder werden nicht gelesen; speichern Sie eines davon als PNG</translation>
    </message>
    <message>
        <source>JPEG 2000 pictures of %1 components are not read</source>
        <translation>JPEG-2000-Bilder mit %1 Komponenten werden nicht gelesen</translation>
    </message>
    <message>
        <source>JPEG 2000 pictures whose components differ are not read</source>
        <translation>JPEG-2000-Bilder, deren Komponenten sich unterscheiden, werden nicht gelesen</translation>
    </message>
    <message>
        <source>JPEG 2000 pictures of %1 bits are not read</source>
        <translation>JPEG-2000-Bilder mit %1 Bit werden nicht gelesen</translation>
    </message>
    <message>
        <source>JPEG 2000 pictures that are cut so small are not read</source>
        <translation>JPEG-2000-Bilder, die so klein zerteilt sind, werden nicht gelesen</translation>
    </message>
    <message>
        <source>JPEG 2000 pictures with a palette or inks are not read</source>
        <translation>JPEG-2000-Bilder mit Palette oder Druckfarben werden nicht gelesen</translation>
    </message>
    <message>
        <source>it holds blind readings; the Case menu&apos;s agreement of readings opens it</source>
        <translation>darin stehen verblindete Befundungen; die Übereinstimmung der Befundungen im Menü Fall öffnet sie</translation>
    </message>
    <message>
        <source>it holds predictions of a network, not cases</source>
        <translation>darin stehen Vorhersagen eines Netzes, keine Fälle</translation>
    </message>
    <message>
        <source>it holds statistics of scores, not cases; the scores&apos; own files open</source>
        <translation>es enthält Statistiken über Scores, keine Fälle; zu öffnen sind die Dateien der Scores selbst</translation>
    </message>
    <message>
        <source>there is no picture, checkpoint, map or score in it; a list of cases is opened as a file</source>
        <translation>darin ist kein Bild, kein Checkpoint, keine Karte und kein Score; eine Liste von Fällen wird als Datei geöffnet</translation>
    </message>
    <message>
        <source>only one list or folder of cases can be open at a time</source>
        <translation>nur eine Liste oder ein Ordner von Fällen kann zugleich offen sein</translation>
    </message>
    <message>
        <source>it does not say what it shows</source>
        <translation>es sagt nicht, was es zeigt</translation>
    </message>
    <message>
        <source>this is no picture, list of cases, checkpoint or result that can be opened</source>
        <translation>das ist kein Bild, keine Liste von Fällen, kein Checkpoint und kein Ergebnis, das sich öffnen lässt</translation>
    </message>
    <message>
        <source>open either pictures or a list or folder of cases</source>
        <translation>öffnen Sie entweder Bilder oder eine Liste oder einen Ordner von Fällen</translation>
    </message>
    <message>
        <source>it is a pickle or an archive of torch before 0.1.10; if you trust it, open it once with a current torch (torch.load) and write it again (torch.save)</source>
        <translation>sie ist ein Pickle oder ein Archiv von torch vor 0.1.10; wenn Sie ihr vertrauen, öffnen Sie sie einmal mit einem aktuellen torch (torch.load) und schreiben Sie sie neu (torch.save)</translation>
    </message>
    <message>
        <source>storage %1 belongs to nothing</source>
        <translation>der Speicherbereich %1 gehört zu nichts</translation>
    </message>
    <message>
        <source>it ends before storage %1</source>
        <translation>sie endet vor dem Speicherbereich %1</translation>
    </message>
    <message>
        <source>it ends within storage %1</source>
        <translation>sie endet innerhalb des Speicherbereichs %1</translation>
    </message>
    <message>
        <source>its storages are parts of each other, as only torch before 0.4 wrote them</source>
        <translation>ihre Speicherbereiche sind Teile voneinander, wie nur torch vor 0.4 sie schrieb</translation>
    </message>
    <message>
        <source>it does not say which storages follow</source>
        <translation>sie sagt nicht, welche Speicherbereiche folgen</translation>
    </message>
    <message>
        <source>it was written on a machine of another byte order</source>
        <translation>sie wurde auf einer Maschine mit anderer Byte-Reihenfolge geschrieben</translation>
    </message>
    <message>
        <source>it is of an unknown version of torch&apos;s earlier file format</source>
        <translation>sie hat eine unbekannte Version von torchs früherem Dateiformat</translation>
    </message>
    <message>
        <source>it holds more modules than any network has</source>
        <translation>sie enthält mehr Module als jedes Netz</translation>
    </message>
    <message>
        <source>its module %1 is none</source>
        <translation>ihr Modul %1 ist keines</translation>
    </message>
    <message>
        <source>a part of its modules has no readable name</source>
        <translation>ein Teil seiner Module hat keinen lesbaren Namen</translation>
    </message>
    <message>
        <source>its modules lie deeper in each other than any network&apos;s</source>
        <translation>ihre Module sind tiefer verschachtelt als die jedes Netzes</translation>
    </message>
    <message>
        <source>it holds more weights than any network</source>
        <translation>sie enthält mehr Gewichte als jedes Netz</translation>
    </message>
    <message>
        <source>its adapter of %1 is incomplete or does not fit</source>
        <translation>ihr Adapter von %1 ist unvollständig oder passt nicht</translation>
    </message>
    <message>
        <source>its adapters have a part %1, which this program does not know</source>
        <translation>ihre Adapter haben einen Teil %1, den dieses Programm nicht kennt</translation>
    </message>
    <message>
        <source>it does not say how much its adapters count (lora_alpha)</source>
        <translation>sie sagt nicht, wie viel ihre Adapter zählen (lora_alpha)</translation>
    </message>
    <message>
        <source>it holds LoRA adapters without the weights they change (%1); name the file of these (%2) with --base-weight, or put it beside the checkpoint</source>
        <translation>sie enthält LoRA-Adapter ohne die Gewichte, die sie ändern (%1); nennen Sie deren Datei (%2) mit --base-weight, oder legen Sie sie neben den Checkpoint</translation>
    </message>
    <message>
        <source>it holds no adapters, so leave --base-weight out</source>
        <translation>sie enthält keine Adapter, lassen Sie also --base-weight weg</translation>
    </message>
    <message>
        <source>Its LoRA adapters were merged into its own weights.</source>
        <translation>Seine LoRA-Adapter wurden mit seinen eigenen Gewichten verrechnet.</translation>
    </message>
    <message>
        <source>Its LoRA adapters were merged into the weights of %1.</source>
        <translation>Seine LoRA-Adapter wurden mit den Gewichten von %1 verrechnet.</translation>
    </message>
    <message>
        <source>its operating points (%1) are not one probability for each of its %2 outputs</source>
        <translation>ihre Arbeitspunkte (%1) sind nicht eine Wahrscheinlichkeit für jede ihrer %2 Ausgaben</translation>
    </message>
    <message>
        <source>It was changed to see grey pictures of one channel.</source>
        <translation>Es wurde so geändert, dass es graue Bilder mit einem Kanal sieht.</translation>
    </message>
    <message>
        <source>It was changed to see colour pictures.</source>
        <translation>Es wurde so geändert, dass es farbige Bilder sieht.</translation>
    </message>
    <message>
        <source>it is a whole module of the class %1, which this program does not know; write it as an ONNX file with torch.onnx.export, and give that as the model</source>
        <translation>sie ist ein ganzes Modul der Klasse %1, die dieses Programm nicht kennt; schreiben Sie es mit torch.onnx.export als ONNX-Datei, und geben Sie diese als Modell an</translation>
    </message>
    <message>
        <source>its parameter %1 lies beside the network, whose part in the result is not known</source>
        <translation>ihr Parameter %1 liegt neben dem Netz; sein Anteil am Ergebnis ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1; write the module as an ONNX file with torch.onnx.export, and give that as the model</source>
        <translation>%1; schreiben Sie das Modul mit torch.onnx.export als ONNX-Datei, und geben Sie diese als Modell an</translation>
    </message>
    <message>
        <source>it is a whole module of the class %1, which this program does not know</source>
        <translation>sie ist ein ganzes Modul der Klasse %1, die dieses Programm nicht kennt</translation>
    </message>
    <message>
        <source>its part %1 is of the class %2, which this program does not know</source>
        <translation>ihr Teil %1 ist von der Klasse %2, die dieses Programm nicht kennt</translation>
    </message>
    <message>
        <source>its layer %1 has the %2 %3 instead of %4</source>
        <translation>ihre Schicht %1 hat als %2 den Wert %3 statt %4</translation>
    </message>
    <message>
        <source>the tensor %1%2 has the shape %3, which is none this network has</source>
        <translation>der Tensor %1%2 hat die Form %3, die keiner dieses Netzes hat</translation>
    </message>
    <message>
        <source>its %1 is %2 instead of %3</source>
        <translation>ihr %1 ist %2 statt %3</translation>
    </message>
    <message>
        <source>it has a tensor %1%2 as well, so it computes something else</source>
        <translation>es hat auch einen Tensor %1%2, berechnet also etwas anderes</translation>
    </message>
    <message>
        <source>its functions call each other too deep</source>
        <translation>ihre Funktionen rufen einander zu tief auf</translation>
    </message>
    <message>
        <source>It is quantised; what it rounds is rounded here too, and gradients pass by as if it were not.</source>
        <translation>Es ist quantisiert; was es rundet, wird auch hier gerundet, und Gradienten laufen hindurch, als würde nicht gerundet.</translation>
    </message>
    <message>
        <source>an output cannot be called %1: that means another output, or several</source>
        <translation>eine Ausgabe kann nicht %1 heißen: das bedeutet eine andere Ausgabe oder mehrere</translation>
    </message>
    <message>
        <source>it describes another network: %1</source>
        <translation>sie beschreibt ein anderes Netz: %1</translation>
    </message>
    <message>
        <source>it holds one picture: there is no number %1</source>
        <translation>sie enthält ein einziges Bild: eine Nummer %1 gibt es nicht</translation>
    </message>
    <message>
        <source>the image is too large</source>
        <translation>das Bild ist zu groß</translation>
    </message>
    <message>
        <source>its part %1 is missing</source>
        <translation>sein Teil %1 fehlt</translation>
    </message>
    <message>
        <source>its part %1 is of the class %2 instead of %3</source>
        <translation>sein Teil %1 ist von der Klasse %2 statt %3</translation>
    </message>
    <message>
        <source>this folder holds results made with other settings (%1 was not set and is now &quot;%2&quot;); choose another folder, or --overwrite</source>
        <translation>dieser Ordner enthält Ergebnisse mit anderen Einstellungen (%1 war nicht angegeben und ist jetzt „%2“); wählen Sie einen anderen Ordner, oder --overwrite</translation>
    </message>
    <message>
        <source>its values have 8 bits, those of its database %1</source>
        <translation>ihre Werte haben 8 Bit, die ihrer Datenbank %1</translation>
    </message>
    <message>
        <source>it has values up to %1, more than the %2 bits of its database</source>
        <translation>sie hat Werte bis %1, mehr als die %2 Bit ihrer Datenbank</translation>
    </message>
    <message>
        <source>it is a %1 file by its content, not %2</source>
        <translation>dem Inhalt nach ist es eine %1-Datei, nicht %2</translation>
    </message>
    <message>
        <source>the same bytes as %1</source>
        <translation>dieselben Bytes wie %1</translation>
    </message>
    <message>
        <source>the same bytes as %1 of split %2</source>
        <translation>dieselben Bytes wie %1 des Teils %2</translation>
    </message>
    <message>
        <source>The folder %1 is not there: name the right one with --datadir, or in the settings file mednet.toml.</source>
        <translation>Den Ordner %1 gibt es nicht: Nennen Sie den richtigen mit --datadir oder in der Einstellungsdatei mednet.toml.</translation>
    </message>
    <message>
        <source>The folder was not searched for other pictures: %1.</source>
        <translation>Der Ordner wurde nicht nach weiteren Bildern durchsucht: %1.</translation>
    </message>
    <message>
        <source>Unusable files: download them again; a picture that stays unusable is left out of every job, which says so and ends with exit code 1.</source>
        <translation>Unbrauchbare Dateien: Laden Sie sie noch einmal herunter; ein Bild, das unbrauchbar bleibt, lässt jede Aufgabe aus, sagt es und endet mit dem Code 1.</translation>
    </message>
    <message>
        <source>Odd encodings: results are computed, but they may differ from those of the original files.</source>
        <translation>Unerwartete Kodierungen: Ergebnisse werden berechnet, können aber von denen der ursprünglichen Dateien abweichen.</translation>
    </message>
    <message>
        <source>Missing files: found elsewhere below the folder: %1, %2 for example at %3. Name another folder with --datadir, or move them.</source>
        <translation>Fehlende Dateien: an anderer Stelle unter dem Ordner gefunden: %1, zum Beispiel %2 als %3. Nennen Sie mit --datadir einen anderen Ordner, oder verschieben Sie sie.</translation>
    </message>
    <message>
        <source>Missing files: download them, or name the folder they lie in with --datadir.</source>
        <translation>Fehlende Dateien: Laden Sie sie herunter, oder nennen Sie mit --datadir den Ordner, in dem sie liegen.</translation>
    </message>
    <message>
        <source>Duplicates: files that another split has as well: %1. A test may be made on pictures a network was trained with.</source>
        <translation>Doppelte: Dateien, die auch ein anderer Teil hat: %1. Ein Test geschieht womöglich an Bildern, mit denen ein Netz trainiert wurde.</translation>
    </message>
    <message>
        <source>its first line does not name the columns of a table of boxes: a picture, and x, y, width and height or x_min, y_min, x_max and y_max</source>
        <translation>seine erste Zeile nennt nicht die Spalten einer Tabelle von Rahmen: ein Bild, und x, y, width und height oder x_min, y_min, x_max und y_max</translation>
    </message>
    <message>
        <source>line %1 names no picture</source>
        <translation>Zeile %1 nennt kein Bild</translation>
    </message>
    <message>
        <source>line %1 of %2 has no number where its box should be</source>
        <translation>Zeile %1 von %2 hat keine Zahl, wo ihr Rahmen stehen müsste</translation>
    </message>
    <message>
        <source>no image has this id</source>
        <translation>kein Bild hat diese Nummer</translation>
    </message>
    <message>
        <source>no category has this id</source>
        <translation>keine Kategorie hat diese Nummer</translation>
    </message>
    <message>
        <source>A mask of %1 is left out: it has no box, and is no outline.</source>
        <translation>Eine Maske von %1 bleibt weg: Sie hat keinen Rahmen und ist kein Umriss.</translation>
    </message>
    <message>
        <source>no picture below the folder has this name</source>
        <translation>kein Bild unter dem Ordner heißt so</translation>
    </message>
    <message>
        <source>two pictures below the folder have this name: %1 and %2</source>
        <translation>zwei Bilder unter dem Ordner heißen so: %1 und %2</translation>
    </message>
    <message>
        <source>Pictures below it that the annotations do not name are left out: %1.</source>
        <translation>Bilder darunter, die die Annotationen nicht nennen, bleiben weg: %1.</translation>
    </message>
    <message>
        <source>a datamodule is a registered name, a .json, .json.bz2 or .csv file, a folder, a DICOMDIR or a picture</source>
        <translation>ein Datenmodul ist ein registrierter Name, eine Datei .json, .json.bz2 oder .csv, ein Ordner, ein DICOMDIR oder ein Bild</translation>
    </message>
    <message>
        <source>Maps that show evidence against the output: %1 of %2 scored. Their scores say where the network saw reasons to say no; the details name them.</source>
        <translation>Karten, die Hinweise gegen die Ausgabe zeigen: %1 von %2 bewerteten. Ihre Werte sagen, wo das Netz Gründe sah, nein zu sagen; die Einzelheiten nennen sie.</translation>
    </message>
    <message>
        <source>The picture does not look like a radiograph: it has colours.</source>
        <translation>Das Bild sieht nicht wie eine Röntgenaufnahme aus: es hat Farben.</translation>
    </message>
    <message>
        <source>The picture does not look like a radiograph: it has few grey levels, as a drawing.</source>
        <translation>Das Bild sieht nicht wie eine Röntgenaufnahme aus: es hat wenige Graustufen wie eine Zeichnung.</translation>
    </message>
    <message>
        <source>The picture does not look like a radiograph: one grey level fills half of it, as a page.</source>
        <translation>Das Bild sieht nicht wie eine Röntgenaufnahme aus: eine Graustufe füllt die Hälfte wie auf einer Seite.</translation>
    </message>
    <message>
        <source>The picture does not look like a radiograph: large parts of it are flat, as a screenshot.</source>
        <translation>Das Bild sieht nicht wie eine Röntgenaufnahme aus: große Teile sind einfarbig wie bei einem Bildschirmfoto.</translation>
    </message>
    <message>
        <source>The picture may not be what the network was made for: its values cover only %1 % of the range.</source>
        <translation>Das Bild ist vielleicht nicht das, wofür das Netz gemacht wurde: seine Werte decken nur %1 % des Bereichs ab.</translation>
    </message>
    <message>
        <source>%1, evidence against the output</source>
        <translation>%1, Hinweise gegen die Ausgabe</translation>
    </message>
    <message>
        <source>weak evidence: %1 % of the strongest (cases of the run: %2)</source>
        <translation>schwache Hinweise: %1 % der stärksten Karte (Fälle des Laufs: %2)</translation>
    </message>
    <message>
        <source>weak evidence: %1 % of the strongest seen (cases: %2)</source>
        <translation>schwache Hinweise: %1 % der stärksten gesehenen Karte (Fälle: %2)</translation>
    </message>
    <message>
        <source>strongest against</source>
        <translation>am stärksten gegen</translation>
    </message>
    <message>
        <source>Press the strength bar to show each map on its own scale.</source>
        <translation>Ein Klick auf die Stärkeleiste zeigt jede Karte auf ihrer eigenen Skala.</translation>
    </message>
    <message>
        <source>Each map is on its own scale. Press the strength bar to draw weak evidence fainter.</source>
        <translation>Jede Karte ist auf ihrer eigenen Skala. Ein Klick auf die Stärkeleiste zeichnet schwache Hinweise blasser.</translation>
    </message>
    <message>
        <source>Strength: raw %1 where the strongest seen has %2 (%3 %; cases: %4).</source>
        <translation>Stärke: roh %1, wo die stärkste gesehene %2 hat (%3 %; Fälle: %4).</translation>
    </message>
    <message>
        <source>Strength: raw %1 where the strongest of the run has %2 (%3 %; cases: %4). Evidence is weaker in %5 % of the cases.</source>
        <translation>Stärke: roh %1, wo die stärkste des Laufs %2 hat (%3 %; Fälle: %4). In %5 % der Fälle sind die Hinweise schwächer.</translation>
    </message>
    <message>
        <source>evidence for what was predicted: against the output</source>
        <translation>Hinweise für das Vorhergesagte: gegen die Ausgabe</translation>
    </message>
    <message>
        <source>Empty map: nothing in the picture speaks against %1 here.</source>
        <translation>Leere Karte: hier spricht nichts im Bild gegen %1.</translation>
    </message>
    <message>
        <source>Empty map: nothing in the picture speaks for %1 here.</source>
        <translation>Leere Karte: hier spricht nichts im Bild für %1.</translation>
    </message>
    <message>
        <source>Empty map: nothing in the picture speaks against the output here.</source>
        <translation>Leere Karte: hier spricht nichts im Bild gegen die Ausgabe.</translation>
    </message>
    <message>
        <source>Empty map: nothing in the picture speaks for the output here.</source>
        <translation>Leere Karte: hier spricht nichts im Bild für die Ausgabe.</translation>
    </message>
    <message>
        <source>− against</source>
        <translation>− gegen</translation>
    </message>
    <message>
        <source>− as predicted: against</source>
        <translation>− wie vorhergesagt: gegen</translation>
    </message>
    <message>
        <source>it has no picture to try</source>
        <translation>darin ist kein Bild für einen Versuch</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>the network has one output, from which no other can be subtracted</source>
        <translation>das Netz hat nur einen Ausgang, von dem sich kein anderer abziehen lässt</translation>
    </message>
    <message>
        <source>an output minus itself is 0 for every picture; subtract another one</source>
        <translation>ein Ausgang minus sich selbst ist bei jedem Bild 0; ziehen Sie einen anderen ab</translation>
    </message>
    <message>
        <source>It is the last value that still has places: what comes behind it is a list of numbers.</source>
        <translation>Es ist der letzte Wert, der noch Orte hat: Was danach kommt, ist eine Liste von Zahlen.</translation>
    </message>
    <message>
        <source>It is the normalisation before the last attention: what comes behind that is read at the class token alone, so that places can no longer be told apart.</source>
        <translation>Es ist die Normalisierung vor der letzten Attention: Was danach kommt, wird nur am Klassen-Token gelesen, sodass sich Orte nicht mehr unterscheiden lassen.</translation>
    </message>
    <message>
        <source>It is the layer at which networks of its family are usually explained, or that the network&apos;s description names.</source>
        <translation>Es ist die Schicht, an der Netze dieser Familie gewöhnlich erklärt werden, oder die, die in der Beschreibung des Netzes steht.</translation>
    </message>
    <message>
        <source>The map shows what speaks for one output rather than for another: what speaks for both is not in it. ROAD, which asks for one output&apos;s probability, does not apply.</source>
        <translation>Die Karte zeigt, was eher für den einen Ausgang als für den anderen spricht: Was für beide spricht, steht nicht darin. ROAD fragt nach der Wahrscheinlichkeit eines Ausgangs und ist hier nicht anwendbar.</translation>
    </message>
    <message>
        <source>this folder holds results made with other settings (%1 was &quot;%2&quot; and is now not set); choose another folder, or --overwrite</source>
        <translation>in diesem Ordner liegen Ergebnisse mit anderen Einstellungen (%1 war „%2“ und ist nun nicht gesetzt); wählen Sie einen anderen Ordner, oder --overwrite</translation>
    </message>
    <message>
        <source>name with --target-class the one output it is subtracted from</source>
        <translation>nennen Sie mit --target-class den einen Ausgang, von dem er abgezogen wird</translation>
    </message>
    <message>
        <source>Minus output</source>
        <translation>Minus Ausgang</translation>
    </message>
    <message>
        <source>Its value is subtracted: the maps show what speaks for the one rather than for the other.</source>
        <translation>Sein Wert wird abgezogen: Die Karten zeigen, was eher für den einen als für den anderen spricht.</translation>
    </message>
    <message>
        <source>highest output</source>
        <translation>höchster Ausgang</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview: %1 of %2 channels.</source>
        <translation>Vorschau: %1 von %2 Kanälen.</translation>
    </message>
    <message>
        <source>Preview: %1 of %2 channels; it changed by %3 % since half as many.</source>
        <translation>Vorschau: %1 von %2 Kanälen; seit der Hälfte davon um %3 % verändert.</translation>
    </message>
    <message>
        <source>%1 is less than %2</source>
        <translation>%1 ist kleiner als %2</translation>
    </message>
    <message>
        <source>%1 is too large</source>
        <translation>%1 ist zu groß</translation>
    </message>
    <message>
        <source>%1 is no whole number</source>
        <translation>%1 ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>%1 is not from %2 to %3</source>
        <translation>%1 liegt nicht zwischen %2 und %3</translation>
    </message>
    <message>
        <source>this word is one too many</source>
        <translation>dieses Wort ist eines zu viel</translation>
    </message>
    <message>
        <source>there is no option of this name; --help lists them</source>
        <translation>es gibt keine Option dieses Namens; --help zählt sie auf</translation>
    </message>
    <message>
        <source>there is no option of this name; was %1 meant?</source>
        <translation>es gibt keine Option dieses Namens; war %1 gemeint?</translation>
    </message>
    <message>
        <source>it has no meaning without %1</source>
        <translation>sie hat ohne %1 keine Bedeutung</translation>
    </message>
    <message>
        <source>it cannot be given beside %1</source>
        <translation>sie kann nicht neben %1 angegeben werden</translation>
    </message>
    <message>
        <source>name %1; --help says what it is</source>
        <translation>nennen Sie %1; --help sagt, was das ist</translation>
    </message>
    <message>
        <source>a word that says what to do has to follow: %1</source>
        <translation>es muss ein Wort folgen, das sagt, was zu tun ist: %1</translation>
    </message>
    <message>
        <source>it needs a value</source>
        <translation>sie braucht einen Wert</translation>
    </message>
    <message>
        <source>a part of &quot;%1&quot; is empty</source>
        <translation>ein Teil von „%1“ ist leer</translation>
    </message>
    <message>
        <source>%1 is no number</source>
        <translation>%1 ist keine Zahl</translation>
    </message>
    <message>
        <source>it can be given once only</source>
        <translation>sie kann nur einmal angegeben werden</translation>
    </message>
    <message>
        <source>a number of the mean is none, or too large</source>
        <translation>eine Zahl des Mittelwerts ist keine oder zu groß</translation>
    </message>
    <message>
        <source>its member %1 is empty</source>
        <translation>ihr Mitglied %1 ist leer</translation>
    </message>
    <message>
        <source>its adapters have the setting %1 = %2, which this program does not know</source>
        <translation>ihre Adapter haben die Einstellung %1 = %2, die dieses Programm nicht kennt</translation>
    </message>
    <message>
        <source>Its layer %1 is a Sequential, of which a state dict holds the linear layers alone; what else stands there was taken for Dropout, or for what makes probabilities of the outputs.</source>
        <translation>Ihre Schicht %1 ist ein Sequential, von dem ein State-Dict nur die linearen Schichten enthält; was sonst dort steht, wurde für Dropout gehalten oder für das, was aus den Ausgängen Wahrscheinlichkeiten macht.</translation>
    </message>
    <message>
        <source>between its layers %1 and %2 stands one without weights, and which is not in the file</source>
        <translation>zwischen ihren Schichten %1 und %2 steht eine ohne Gewichte, und welche, steht nicht in der Datei</translation>
    </message>
    <message>
        <source>its layer %1 is of the class %2</source>
        <translation>ihre Schicht %1 ist von der Klasse %2</translation>
    </message>
    <message>
        <source>it is a variant of this network that is not known here; write it as an ONNX file with torch.onnx.export, and give that as the model</source>
        <translation>es ist eine Abart dieses Netzes, die hier nicht bekannt ist; schreiben Sie sie mit torch.onnx.export als ONNX-Datei, und geben Sie diese als Modell an</translation>
    </message>
    <message>
        <source>its angles do not fit its input</source>
        <translation>seine Winkel passen nicht zu seinem Eingang</translation>
    </message>
    <message>
        <source>its output %1 is what %2 has chosen, which no gradient leads through; export the network without that step</source>
        <translation>ihr Ausgang %1 ist, was %2 gewählt hat, und hindurch führt kein Gradient; exportieren Sie das Netz ohne diesen Schritt</translation>
    </message>
    <message>
        <source>no outputs have names here, so that only a number can be given</source>
        <translation>kein Ausgang hat hier einen Namen, so dass nur eine Zahl angegeben werden kann</translation>
    </message>
    <message>
        <source>no gradient leads from the output to the layer, so it cannot be explained there</source>
        <translation>kein Gradient führt vom Ausgang zur Schicht, deshalb kann sie dort nicht erklärt werden</translation>
    </message>
    <message>
        <source>lists of files are never compressed</source>
        <translation>Dateiverzeichnisse sind nie komprimiert</translation>
    </message>
    <message>
        <source>this algorithm cannot explain the network %1: %2</source>
        <translation>dieser Algorithmus kann das Netz %1 nicht erklären: %2</translation>
    </message>
    <message>
        <source>it has no attention, softmax(Q·Kᵀ)·V, of which this algorithm makes its maps</source>
        <translation>es hat keine Attention, softmax(Q·Kᵀ)·V, aus der dieser Algorithmus seine Karten macht</translation>
    </message>
    <message>
        <source>its attention does not always go from all tokens to all tokens (%1 is %2); these maps are not defined for windows or pooling</source>
        <translation>seine Attention geht nicht immer von allen Tokens zu allen Tokens (%1 ist %2); für Fenster und Pooling sind diese Karten nicht definiert</translation>
    </message>
    <message>
        <source>its attention is not in one block after the other (%1 does not depend on %2)</source>
        <translation>seine Attention liegt nicht in einem Block nach dem anderen (%1 hängt nicht von %2 ab)</translation>
    </message>
    <message>
        <source>no list of the %1 tokens that its attention looks at leads into its first block and out of its last one</source>
        <translation>keine Liste der %1 Tokens, auf die seine Attention blickt, führt in seinen ersten Block und aus seinem letzten</translation>
    </message>
    <message>
        <source>which of its %1 tokens are pixels is not known; say so with --tokens</source>
        <translation>welche seiner %1 Tokens Pixel sind, ist nicht bekannt; sagen Sie es mit --tokens</translation>
    </message>
    <message>
        <source>the weights of its attention (%1) do not add up to 1 for each token</source>
        <translation>die Gewichte seiner Attention (%1) ergeben nicht für jedes Token zusammen 1</translation>
    </message>
    <message>
        <source>its output does not depend on what its attention leads to</source>
        <translation>seine Ausgabe hängt nicht davon ab, wohin seine Attention führt</translation>
    </message>
    <message>
        <source>its output is made of several tokens (%1 of %2) in different ways; these maps are defined for one class token, or the mean of all tokens</source>
        <translation>seine Ausgabe wird aus mehreren Tokens (%1 von %2) auf verschiedene Weise gemacht; diese Karten sind für ein einziges Klassentoken definiert oder für den Mittelwert aller Tokens</translation>
    </message>
    <message>
        <source>the token its output is made of is counted among the pixels; say with --tokens how many stand before these</source>
        <translation>das Token, aus dem seine Ausgabe gemacht wird, zählt zu den Pixeln; sagen Sie mit --tokens, wie viele vor diesen stehen</translation>
    </message>
    <message>
        <source>its tokens are mixed by other means than softmax(Q·Kᵀ)·V, of which these maps know nothing</source>
        <translation>seine Tokens werden auf andere Weise gemischt als durch softmax(Q·Kᵀ)·V, wovon diese Karten nichts wissen</translation>
    </message>
    <message>
        <source>it has a pass of its own</source>
        <translation>er hat einen eigenen Durchlauf</translation>
    </message>
    <message>
        <source>What of a transformer&apos;s attention raises the output, block after block, from the pixels to the class token.</source>
        <translation>Was an der Attention eines Transformers die Ausgabe erhöht, Block für Block, von den Pixeln bis zum Klassentoken.</translation>
    </message>
    <message>
        <source>It knows of attention only: what happens to a token within a block is left out. There is none in networks without attention.</source>
        <translation>Sie kennt nur die Attention: Was in einem Block mit einem Token geschieht, bleibt außer Acht. Für Netze ohne Attention gibt es sie nicht.</translation>
    </message>
    <message>
        <source>How much of each pixel&apos;s token reaches the class token through the attention of all blocks of a transformer.</source>
        <translation>Wie viel vom Token jedes Pixels durch die Attention aller Blöcke eines Transformers zum Klassentoken gelangt.</translation>
    </message>
    <message>
        <source>It does not depend on the output: it shows what is looked at, not what speaks for anything. There is none in networks without attention.</source>
        <translation>Sie hängt nicht von der Ausgabe ab: Sie zeigt, worauf geblickt wird, nicht, was für etwas spricht. Für Netze ohne Attention gibt es sie nicht.</translation>
    </message>
    <message>
        <source>%1 cannot explain this network: %2.</source>
        <translation>%1 kann dieses Netz nicht erklären: %2.</translation>
    </message>
</context>
<context>
    <name>DatabaseFolders</name>
    <message>
        <source>shipped with the program</source>
        <translation>mit dem Programm geliefert</translation>
    </message>
    <message>
        <source>no folder is set for %1</source>
        <translation>für %1 ist kein Ordner festgelegt</translation>
    </message>
    <message>
        <source>the folder %1 is not there</source>
        <translation>der Ordner %1 ist nicht da</translation>
    </message>
</context>
<context>
    <name>HelpDialogs</name>
    <message>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>Zoom to the pointer</source>
        <translation>Zum Zeiger hin zoomen</translation>
    </message>
    <message>
        <source>Left drag</source>
        <translation>Ziehen mit links</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>Das Bild verschieben</translation>
    </message>
    <message>
        <source>Right drag</source>
        <translation>Ziehen mit rechts</translation>
    </message>
    <message>
        <source>Window and level: sideways contrast, up and down brightness</source>
        <translation>Fensterung: seitwärts Kontrast, auf und ab Helligkeit</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Klick</translation>
    </message>
    <message>
        <source>Make the pane the current one</source>
        <translation>Das Bildfeld zum aktuellen machen</translation>
    </message>
    <message>
        <source>It cannot show:</source>
        <translation>Was sie nicht zeigen kann:</translation>
    </message>
    <message>
        <source>Mouse in a pane</source>
        <translation>Maus in einem Bildfeld</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Every map</source>
        <translation>Jede Karte</translation>
    </message>
    <message>
        <source>Algorithms</source>
        <translation>Algorithmen</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>What maps and scores mean</source>
        <translation>Was Karten und Scores bedeuten</translation>
    </message>
    <message>
        <source>Saliency maps of medical image classifiers, on screen and in batches.</source>
        <translation>Salienzkarten von Klassifikatoren medizinischer Bilder, am Bildschirm und in Serie.</translation>
    </message>
    <message>
        <source>For research, not for diagnosis. It is no medical device.</source>
        <translation>Für die Forschung, nicht für die Diagnose. Kein Medizinprodukt.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer, ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>The registered split lists are facts from mednet 2.1.0 (Idiap Research Institute, GPL-3.0-or-later).</source>
        <translation>Die registrierten Listen von Teilmengen sind Fakten aus mednet 2.1.0 (Forschungsinstitut Idiap, GPL-3.0-or-later).</translation>
    </message>
    <message>
        <source>About Saliscope</source>
        <translation>Über Saliscope</translation>
    </message>
    <message>
        <source>Search names, tags and notes</source>
        <translation>Namen, Schlagwörter und Notizen durchsuchen</translation>
    </message>
    <message>
        <source>Mark the selected cases reviewed, or not</source>
        <translation>Die gewählten Fälle als gesichtet markieren, oder nicht</translation>
    </message>
    <message>
        <source>Go from the list to the panes</source>
        <translation>Von der Liste zu den Bildfeldern wechseln</translation>
    </message>
    <message>
        <source>In the list of cases</source>
        <translation>In der Liste der Fälle</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::BoxEditStore</name>
    <message>
        <source>Add box</source>
        <translation>Rahmen hinzufügen</translation>
    </message>
    <message>
        <source>Move box</source>
        <translation>Rahmen verschieben</translation>
    </message>
    <message>
        <source>Resize box</source>
        <translation>Größe des Rahmens ändern</translation>
    </message>
    <message>
        <source>Relabel box</source>
        <translation>Label des Rahmens ändern</translation>
    </message>
    <message>
        <source>Delete box</source>
        <translation>Rahmen löschen</translation>
    </message>
    <message>
        <source>Take back all edits of the case</source>
        <translation>Alle Änderungen des Falls zurücknehmen</translation>
    </message>
    <message>
        <source>Take over boxes</source>
        <translation>Rahmen übernehmen</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::BoxPanel</name>
    <message>
        <source>Boxes</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Fokus</translation>
    </message>
    <message>
        <source>As the data have it.</source>
        <translation>So, wie er in den Daten steht.</translation>
    </message>
    <message>
        <source>Edited; the data have another box or none.</source>
        <translation>Bearbeitet; die Daten haben einen anderen Rahmen oder keinen.</translation>
    </message>
    <message>
        <source>Double click or press F2 to change it.</source>
        <translation>Zum Ändern doppelt klicken oder F2 drücken.</translation>
    </message>
    <message>
        <source>From %1, %2; %3 wide and %4 high, in pixels of the picture.</source>
        <translation>Ab %1, %2; %3 breit und %4 hoch, in Pixeln des Bildes.</translation>
    </message>
    <message>
        <source>The boxes marked * were edited and have dashed lines. The data&apos;s own files are never changed.</source>
        <translation>Die mit * markierten Rahmen wurden bearbeitet und sind gestrichelt. Die Dateien der Daten werden nie verändert.</translation>
    </message>
    <message>
        <source>Draw a box on a pane.</source>
        <translation>Zeichnen Sie einen Rahmen in ein Bildfeld.</translation>
    </message>
    <message>
        <source>Draw, drag or resize boxes on the panes. The data&apos;s own files are never changed.</source>
        <translation>Rahmen in den Bildfeldern zeichnen, ziehen oder in der Größe ändern. Die Dateien der Daten werden nie verändert.</translation>
    </message>
    <message>
        <source>Label of the box</source>
        <translation>Label des Rahmens</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::CaseBrowser</name>
    <message>
        <source>There are no cases yet. Open a datamodule, or pictures of your own, from the File menu.</source>
        <translation>Es gibt noch keine Fälle. Öffnen Sie ein Datenmodul oder eigene Bilder über das Menü Datei.</translation>
    </message>
    <message>
        <source>This datamodule has no cases.</source>
        <translation>Dieses Datenmodul hat keine Fälle.</translation>
    </message>
    <message>
        <source>No case passes the filters.</source>
        <translation>Kein Fall entspricht den Filtern.</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>No pictures</source>
        <translation>Keine Bilder</translation>
    </message>
    <message>
        <source>Small pictures</source>
        <translation>Kleine Bilder</translation>
    </message>
    <message>
        <source>Medium pictures</source>
        <translation>Mittlere Bilder</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Reviewed or not</source>
        <translation>Gesichtet oder nicht</translation>
    </message>
    <message>
        <source>Add a tag…</source>
        <translation>Schlagwort hinzufügen…</translation>
    </message>
    <message>
        <source>Copy the names</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Tag for %Ln selected case(s):</source>
        <translation>
            <numerusform>Schlagwort für %Ln ausgewählten Fall:</numerusform>
            <numerusform>Schlagwort für %Ln ausgewählte Fälle:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saliscope::ui::CaseModel</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>%1: the picture cannot be read.</source>
        <translation>%1: Das Bild kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This is not known or not defined.</source>
        <translation>Dies ist nicht bekannt oder nicht definiert.</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::ChooserList</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
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
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Rank correlation %1. Click to swipe between them.</source>
        <translation>Rangkorrelation %1. Klicken, um zwischen beiden zu wischen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The correlations are being computed.</source>
        <translation>Die Korrelationen werden berechnet.</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::CorrelationView</name>
    <message>
        <source>Rank correlations of the maps</source>
        <translation>Rangkorrelationen der Karten</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::DisplayPanel</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation>&amp;Deckkraft</translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation>&amp;Schwelle</translation>
    </message>
    <message>
        <source>Values below this share of the colour bar are not drawn.</source>
        <translation>Werte unter diesem Anteil der Farbskala werden nicht gezeichnet.</translation>
    </message>
    <message>
        <source>Opacity follows the &amp;value</source>
        <translation>Deckkraft folgt dem &amp;Wert</translation>
    </message>
    <message>
        <source>&amp;Smooth</source>
        <translation>&amp;Glätten</translation>
    </message>
    <message>
        <source>Interpolate between the cells of the layer; off: show them as they are.</source>
        <translation>Zwischen den Zellen der Schicht interpolieren; aus: sie zeigen, wie sie sind.</translation>
    </message>
    <message>
        <source>&amp;Boxes</source>
        <translation>&amp;Rahmen</translation>
    </message>
    <message>
        <source>Show the radiologists&apos; boxes.</source>
        <translation>Die Rahmen der Radiologen zeigen.</translation>
    </message>
    <message>
        <source>%1 (signed)</source>
        <translation>%1 (mit Vorzeichen)</translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Contours</source>
        <translation>Konturen</translation>
    </message>
    <message>
        <source>Colours and contours</source>
        <translation>Farben und Konturen</translation>
    </message>
    <message>
        <source>Contours hide nothing of the picture. They are drawn at the threshold and at a third and two thirds of what lies above it.</source>
        <translation>Konturen verdecken nichts vom Bild. Sie werden an der Schwelle gezeichnet und bei einem und zwei Dritteln dessen, was darüber liegt.</translation>
    </message>
    <message>
        <source>St&amp;yle</source>
        <translation>St&amp;il</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>Ends of the colour bar</source>
        <translation>Enden der Farbskala</translation>
    </message>
    <message>
        <source>Each map&apos;s own</source>
        <translation>Für jede Karte eigene</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Fest</translation>
    </message>
    <message>
        <source>Shared by all panes</source>
        <translation>Gemeinsam für alle</translation>
    </message>
    <message>
        <source>Only with a fixed or a shared range can maps be compared by their colours; it is then one of raw values.</source>
        <translation>Nur mit festem oder gemeinsamem Bereich lassen sich Karten an ihren Farben vergleichen; er gilt dann für Rohwerte.</translation>
    </message>
    <message>
        <source>R&amp;ange</source>
        <translation>&amp;Bereich</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <translation>Bi&amp;s</translation>
    </message>
    <message>
        <source>A raw value of the maps.</source>
        <translation>Ein Rohwert der Karten.</translation>
    </message>
    <message>
        <source>Choose the fixed range to set this.</source>
        <translation>Wählen Sie den festen Bereich, um dies einzustellen.</translation>
    </message>
    <message>
        <source>reading (signed)</source>
        <translation>Lesen (mit Vorzeichen)</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>How much of the map&apos;s colour covers the picture, or how strong the reading colours are.</source>
        <translation>Wie stark die Farbe der Karte das Bild bedeckt oder wie kräftig die Lesefarben sind.</translation>
    </message>
    <message>
        <source>Small values cover less of the picture; zero covers nothing. The reading colours always do so.</source>
        <translation>Kleine Werte bedecken das Bild weniger, null bedeckt nichts. Die Lesefarben tun das immer.</translation>
    </message>
    <message>
        <source>Wea&amp;k evidence looks weak</source>
        <translation>Sch&amp;wache Hinweise sehen schwach aus</translation>
    </message>
    <message>
        <source>Maps with far less evidence than others of their algorithm and layer are drawn fainter. Off: each map&apos;s strongest place is as visible as any.</source>
        <translation>Karten mit weit weniger Hinweisen als andere ihres Algorithmus und ihrer Schicht werden blasser gezeichnet. Aus: Die stärkste Stelle jeder Karte ist so sichtbar wie jede andere.</translation>
    </message>
    <message>
        <source>The map&apos;s colours. Evidence against the output is blue in each of them. A signed one shows both sides.</source>
        <translation>Die Farben der Karte. Hinweise gegen die Ausgabe sind in jeder blau. Eine mit Vorzeichen zeigt beide Seiten.</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::FailuresModel</name>
    <message>
        <source>Split</source>
        <translation>Teilmenge</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::FilterBar</name>
    <message>
        <source>Search name, tags, notes</source>
        <translation>Name, Schlagwort, Notiz</translation>
    </message>
    <message>
        <source>Show only cases with these words in name, tags or note (Ctrl+F).</source>
        <translation>Nur Fälle mit diesen Wörtern in Name, Schlagwörtern oder Notiz zeigen (Strg+F).</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>Fälle suchen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Choose which cases are shown</source>
        <translation>Wählen, welche Fälle gezeigt werden</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Choose pictures and columns</source>
        <translation>Bilder und Spalten wählen</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>Remove all filters and show every case.</source>
        <translation>Alle Filter entfernen und jeden Fall zeigen.</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s)</source>
        <translation>
            <numerusform>%Ln Fall</numerusform>
            <numerusform>%Ln Fälle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln case(s)</source>
        <translation>
            <numerusform>%1 von %Ln Fall</numerusform>
            <numerusform>%1 von %Ln Fällen</numerusform>
        </translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilmenge</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Probability…</source>
        <translation>Wahrscheinlichkeit…</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Auffälligkeit</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>With boxes</source>
        <translation>Mit Rahmen</translation>
    </message>
    <message>
        <source>Without boxes</source>
        <translation>Ohne Rahmen</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Gesichtet</translation>
    </message>
    <message>
        <source>Not reviewed</source>
        <translation>Nicht gesichtet</translation>
    </message>
    <message>
        <source>Split: %1</source>
        <translation>Teilmenge: %1</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>Label: %1</translation>
    </message>
    <message>
        <source>Probability: %1 to %2</source>
        <translation>Wahrscheinlichkeit: %1 bis %2</translation>
    </message>
    <message>
        <source>Probability %1: %2 to %3</source>
        <translation>Wahrscheinlichkeit %1: %2 bis %3</translation>
    </message>
    <message>
        <source>Flag: %1</source>
        <translation>Auffälligkeit: %1</translation>
    </message>
    <message>
        <source>Tag: %1</source>
        <translation>Schlagwort: %1</translation>
    </message>
    <message>
        <source>Remove this filter.</source>
        <translation>Diesen Filter entfernen.</translation>
    </message>
    <message>
        <source>Remove the filter “%1”</source>
        <translation>Den Filter „%1“ entfernen</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::HistogramView</name>
    <message>
        <source>Histogram of the picture with its grey window</source>
        <translation>Histogramm des Bildes mit seinem Graufenster</translation>
    </message>
    <message>
        <source>How often each value occurs (root scale). Drag the ends or the middle of the window; arrow keys move it, with Shift they widen it.</source>
        <translation>Wie oft jeder Wert vorkommt (Wurzelskala). Ziehen Sie die Enden oder die Mitte des Fensters; Pfeiltasten verschieben es, mit Umschalt verbreitern sie es.</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 bis %2</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::JobsModel</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 / s</source>
        <translation>%1 / s</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Cases done</source>
        <translation>Fälle fertig</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Vergangen</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Verbleibend</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tempo</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::JobsPanel</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Cases that failed</source>
        <translation>Fehlgeschlagene Fälle</translation>
    </message>
    <message>
        <source>Nothing runs. Maps, scores and exports of many cases are started from the Run menu and show their progress here.</source>
        <translation>Nichts läuft. Karten, Scores und Exporte vieler Fälle werden über das Menü Ausführen gestartet und zeigen hier ihren Fortschritt.</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Let the job rest, or go on.</source>
        <translation>Den Auftrag ruhen lassen oder fortsetzen.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Stop the job. Finished files stay.</source>
        <translation>Den Auftrag beenden. Fertige Dateien bleiben.</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Open the folder of the results.</source>
        <translation>Den Ordner der Ergebnisse öffnen.</translation>
    </message>
    <message>
        <source>Copy &amp;errors</source>
        <translation>&amp;Fehler kopieren</translation>
    </message>
    <message>
        <source>Copy the chosen errors, or all of the job.</source>
        <translation>Die gewählten Fehler kopieren, oder alle des Auftrags.</translation>
    </message>
    <message>
        <source>&amp;Remove ended</source>
        <translation>Be&amp;endete entfernen</translation>
    </message>
    <message>
        <source>Take ended jobs off the list.</source>
        <translation>Beendete Aufträge aus der Liste nehmen.</translation>
    </message>
    <message>
        <source>Double click opens the case.</source>
        <translation>Doppelklick öffnet den Fall.</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>Fo&amp;rtsetzen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) failed; the first %1 are listed.</source>
        <translation>
            <numerusform>%Ln Fall ist fehlgeschlagen; die ersten %1 sind aufgeführt.</numerusform>
            <numerusform>%Ln Fälle sind fehlgeschlagen; die ersten %1 sind aufgeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::LayerPopup</name>
    <message>
        <source>Explain this layer</source>
        <translation>Diese Schicht erklären</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::LayerTree</name>
    <message>
        <source>Search layers</source>
        <translation>Schichten suchen</translation>
    </message>
    <message>
        <source>Layers in order of execution</source>
        <translation>Schichten in der Reihenfolge der Ausführung</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>How many places a map has there.</source>
        <translation>Wie viele Orte eine Karte dort hat.</translation>
    </message>
    <message>
        <source>Cannot be explained: %1.</source>
        <translation>Kann nicht erklärt werden: %1.</translation>
    </message>
    <message>
        <source>The usual target layer. %1</source>
        <translation>Die übliche Zielschicht. %1</translation>
    </message>
    <message>
        <source>%1, the usual one</source>
        <translation>%1, die übliche</translation>
    </message>
    <message>
        <source>A group of layers; choose one inside it.</source>
        <translation>Eine Gruppe von Schichten; wählen Sie eine darin.</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::NoteEditor</name>
    <message>
        <source>&amp;Reviewed</source>
        <translation>&amp;Gesichtet</translation>
    </message>
    <message>
        <source>Mark this case as looked at (Space in the list).</source>
        <translation>Diesen Fall als angesehen markieren (Leertaste in der Liste).</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>Schlagwörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Tags of the current case</source>
        <translation>Schlagwörter des aktuellen Falls</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note on the current case</source>
        <translation>Notiz zum aktuellen Fall</translation>
    </message>
    <message>
        <source>No case is chosen.</source>
        <translation>Kein Fall ist gewählt.</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::PaneHeader</name>
    <message>
        <source>what speaks for the output</source>
        <translation>was für die Ausgabe spricht</translation>
    </message>
    <message>
        <source>what speaks against it</source>
        <translation>was gegen sie spricht</translation>
    </message>
    <message>
        <source>the predicted class</source>
        <translation>die Seite, die das Netz wählte</translation>
    </message>
    <message>
        <source>Algorithm of pane %1</source>
        <translation>Algorithmus von Bildfeld %1</translation>
    </message>
    <message>
        <source>The algorithm whose map is shown.</source>
        <translation>Der Algorithmus, dessen Karte gezeigt wird.</translation>
    </message>
    <message>
        <source>Layer of pane %1</source>
        <translation>Schicht von Bildfeld %1</translation>
    </message>
    <message>
        <source>The layer the map is made at, and how many cells it has there.</source>
        <translation>Die Schicht, an der die Karte entsteht, und wie viele Zellen sie dort hat.</translation>
    </message>
    <message>
        <source>Output of pane %1</source>
        <translation>Ausgabe von Bildfeld %1</translation>
    </message>
    <message>
        <source>The output of the network that is explained.</source>
        <translation>Die Ausgabe des Netzes, die erklärt wird.</translation>
    </message>
    <message>
        <source>Side of the evidence of pane %1</source>
        <translation>Richtung der Hinweise von Bildfeld %1</translation>
    </message>
    <message>
        <source>Whether the evidence for the output is shown, against it, or for what was predicted.</source>
        <translation>Ob Hinweise für die Ausgabe gezeigt werden, gegen sie, oder für das Vorhergesagte.</translation>
    </message>
    <message>
        <source>Checkpoint of pane %1</source>
        <translation>Checkpoint von Bildfeld %1</translation>
    </message>
    <message>
        <source>The checkpoint the map is made with.</source>
        <translation>Der Checkpoint, mit dem die Karte gemacht ist.</translation>
    </message>
    <message>
        <source>maps made before</source>
        <translation>früher erzeugte Karten</translation>
    </message>
    <message>
        <source>all layers</source>
        <translation>alle Schichten</translation>
    </message>
    <message>
        <source>highest output</source>
        <translation>höchste Ausgabe</translation>
    </message>
    <message>
        <source>whichever has the largest value</source>
        <translation>die mit dem größten Wert</translation>
    </message>
    <message>
        <source>highest: %1</source>
        <translation>höchste: %1</translation>
    </message>
    <message>
        <source>Output subtracted in pane %1</source>
        <translation>Abgezogener Ausgang in Bereich %1</translation>
    </message>
    <message>
        <source>Another output whose value is subtracted: the map then shows what speaks for the one rather than for the other.</source>
        <translation>Ein anderer Ausgang, dessen Wert abgezogen wird: Die Karte zeigt dann, was eher für den einen als für den anderen spricht.</translation>
    </message>
    <message>
        <source>nothing subtracted</source>
        <translation>nichts abgezogen</translation>
    </message>
    <message>
        <source>minus %1</source>
        <translation>minus %1</translation>
    </message>
    <message>
        <source>An output minus itself is 0 for every picture.</source>
        <translation>Ein Ausgang minus sich selbst ist bei jedem Bild 0.</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::PlotsPanel</name>
    <message>
        <source>No cases are open.</source>
        <translation>Es sind keine Fälle offen.</translation>
    </message>
    <message>
        <source>There are no scores yet. Compute them with Run › Interpretability… or Run › Completeness…, or open results with File › Open results…</source>
        <translation>Es gibt noch keine Scores. Berechnen Sie sie mit Ausführen › Interpretierbarkeit… oder Ausführen › Vollständigkeit…, oder öffnen Sie Ergebnisse mit Datei › Ergebnisse öffnen…</translation>
    </message>
    <message>
        <source>No case has both of these values yet. Cases get a probability when they are shown or computed, and scores with Run › Interpretability… or File › Open results…</source>
        <translation>Noch kein Fall hat beide Werte. Fälle erhalten eine Wahrscheinlichkeit, wenn sie gezeigt oder berechnet werden, und Scores mit Ausführen › Interpretierbarkeit… oder Datei › Ergebnisse öffnen…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n case(s)</source>
        <translation>
            <numerusform>%1 von %n Fall</numerusform>
            <numerusform>%1 von %n Fällen</numerusform>
        </translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Wird berechnet…</translation>
    </message>
    <message>
        <source>No case has this value yet. Cases get a probability when they are shown or computed, and scores with Run › Interpretability… or File › Open results…</source>
        <translation>Noch kein Fall hat diesen Wert. Fälle erhalten eine Wahrscheinlichkeit, wenn sie gezeigt oder berechnet werden, und Scores mit Ausführen › Interpretierbarkeit… oder Datei › Ergebnisse öffnen…</translation>
    </message>
    <message>
        <source>Scatter</source>
        <translation>Punktwolke</translation>
    </message>
    <message>
        <source>Histograms</source>
        <translation>Histogramme</translation>
    </message>
    <message>
        <source>Box plots</source>
        <translation>Boxplots</translation>
    </message>
    <message>
        <source>Layer sweep</source>
        <translation>Schichtdurchlauf</translation>
    </message>
    <message>
        <source>Kind of plot</source>
        <translation>Art des Diagramms</translation>
    </message>
    <message>
        <source>What is plotted</source>
        <translation>Was aufgetragen wird</translation>
    </message>
    <message>
        <source>What is plotted upwards</source>
        <translation>Was nach oben aufgetragen wird</translation>
    </message>
    <message>
        <source>Open sweep…</source>
        <translation>Durchlauf öffnen…</translation>
    </message>
    <message>
        <source>Open the sweep.json that the command “saliscope sweep” wrote.</source>
        <translation>Die sweep.json öffnen, die der Befehl „saliscope sweep“ geschrieben hat.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Write the plot as PDF, SVG or PNG.</source>
        <translation>Das Diagramm als PDF, SVG oder PNG speichern.</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>No sweep is open. Run → Layer sweep scores the maps of every layer; its result, or the sweep.json of an earlier one, is shown here.</source>
        <translation>Kein Durchlauf ist offen. Ausführen → Schichtdurchlauf bewertet die Karten jeder Schicht; das Ergebnis, oder die sweep.json eines früheren, wird hier gezeigt.</translation>
    </message>
    <message>
        <source>No score of this kind is a number in the results that are open: scores of empty maps and of cases without boxes are not defined.</source>
        <translation>Kein Score dieser Art ist in den geöffneten Ergebnissen eine Zahl: Scores leerer Karten und von Fällen ohne Rahmen sind nicht definiert.</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::ProbabilityDialog</name>
    <message>
        <source>Filter by probability</source>
        <translation>Nach Wahrscheinlichkeit filtern</translation>
    </message>
    <message>
        <source>&amp;Output:</source>
        <translation>&amp;Ausgabe:</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>&amp;Von:</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation>&amp;Bis:</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::ReadingCanvas</name>
    <message>
        <source>Picture to read</source>
        <translation>Bild zum Befunden</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::ReadingDialog</name>
    <message>
        <source>Start blind reading</source>
        <translation>Verblindete Befundung beginnen</translation>
    </message>
    <message>
        <source>The reader marks the finding in each picture and rates its map, without seeing label, prediction, boxes, names or scores. Cases come in an order the seed decides.</source>
        <translation>Der Befunder markiert in jedem Bild den Befund und bewertet dessen Karte, ohne Label, Vorhersage, Rahmen, Namen oder Scores zu sehen. Die Reihenfolge der Fälle bestimmt der Startwert.</translation>
    </message>
    <message>
        <source>&amp;Reader</source>
        <translation>&amp;Befunder</translation>
    </message>
    <message>
        <source>name or initials</source>
        <translation>Name oder Kürzel</translation>
    </message>
    <message>
        <source>&amp;Maps to rate</source>
        <translation>Zu bewertende &amp;Karten</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>&amp;Startwert</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message numerus="yes">
        <source>the %n case(s) the list shows</source>
        <translation>
            <numerusform>der %n Fall, den die Liste zeigt</numerusform>
            <numerusform>die %n Fälle, die die Liste zeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %n selected case(s)</source>
        <translation>
            <numerusform>der %n ausgewählte Fall</numerusform>
            <numerusform>die %n ausgewählten Fälle</numerusform>
        </translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) to read: each case with each map</source>
        <translation>
            <numerusform>%n Bild zu befunden: jeder Fall mit jeder Karte</numerusform>
            <numerusform>%n Bilder zu befunden: jeder Fall mit jeder Karte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saliscope::ui::ReadingReport</name>
    <message>
        <source>Readers against the boxes</source>
        <translation>Befunder gegen die Rahmen</translation>
    </message>
    <message>
        <source>Readers against each other</source>
        <translation>Befunder untereinander</translation>
    </message>
    <message>
        <source>Blind reading: agreement</source>
        <translation>Verblindete Befundung: Übereinstimmung</translation>
    </message>
    <message>
        <source>Compare with another reader…</source>
        <translation>Mit anderem Befunder vergleichen…</translation>
    </message>
    <message>
        <source>Save readings…</source>
        <translation>Befundungen speichern…</translation>
    </message>
    <message>
        <source>Export table…</source>
        <translation>Tabelle exportieren…</translation>
    </message>
    <message>
        <source>Open another reader&apos;s file to see how far readers agree.</source>
        <translation>Öffnen Sie die Datei eines anderen Befunders, um zu sehen, wie weit beide übereinstimmen.</translation>
    </message>
    <message>
        <source>Against the boxes of the data, edits apart: a finding is hit when the point, or the middle of the box the reader drew, lies in a box. The overlap is the mean intersection over union of the boxes drawn with the boxes they overlap most.</source>
        <translation>Gegen die Rahmen der Daten, ohne Bearbeitungen: Ein Befund gilt als getroffen, wenn der Punkt, oder die Mitte des vom Befunder gezeichneten Rahmens, in einem Rahmen liegt. Die Überlappung ist die mittlere IoU (Schnitt durch Vereinigung) der gezeichneten Rahmen mit denen, die sie am meisten überlappen.</translation>
    </message>
    <message>
        <source>There is no reading of these cases yet. Start one from the Case menu, or open a reader&apos;s file.</source>
        <translation>Es gibt noch keine Befundung dieser Fälle. Beginnen Sie eine im Menü Fall, oder öffnen Sie die Datei eines Befunders.</translation>
    </message>
    <message>
        <source>Between readers, over the pictures both read: Cohen&apos;s κ is 1 for full agreement and 0 for what chance alone gives. Finding: something was marked. Hit: a box was hit, of pictures that have some. Rating: with quadratic weights. The overlap is that of the boxes both drew.</source>
        <translation>Zwischen Befundern, über die von beiden befundeten Bilder: Cohens κ ist 1 bei voller Übereinstimmung und 0 bei dem, was allein der Zufall ergibt. Befund: Es wurde etwas markiert. Treffer: Ein Rahmen wurde getroffen, bei Bildern mit Rahmen. Bewertung: mit quadratischen Gewichten. Die Überlappung ist die der von beiden gezeichneten Rahmen.</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::ReadingView</name>
    <message>
        <source>Blind reading</source>
        <translation>Verblindete Befundung</translation>
    </message>
    <message>
        <source>No finding (0)</source>
        <translation>Kein Befund (0)</translation>
    </message>
    <message>
        <source>Next (Return)</source>
        <translation>Weiter (Eingabetaste)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>End reading…</source>
        <translation>Befundung beenden…</translation>
    </message>
    <message>
        <source>1 misleading</source>
        <translation>1 irreführend</translation>
    </message>
    <message>
        <source>%1 convincing</source>
        <translation>%1 überzeugend</translation>
    </message>
    <message>
        <source>How well does the map show what matters? Key %1.</source>
        <translation>Wie gut zeigt die Karte, worauf es ankommt? Taste %1.</translation>
    </message>
    <message>
        <source>Click on the finding or draw a box around it, or say that there is none.</source>
        <translation>Klicken Sie auf den Befund, rahmen Sie ihn ein, oder geben Sie an, dass es keinen gibt.</translation>
    </message>
    <message>
        <source>How well does the map show what matters? Press 1 to %1.</source>
        <translation>Wie gut zeigt die Karte, worauf es ankommt? Drücken Sie 1 bis %1.</translation>
    </message>
    <message>
        <source>Press Return to go on.</source>
        <translation>Weiter mit der Eingabetaste.</translation>
    </message>
    <message>
        <source>H hides the map while it is held; the wheel enlarges.</source>
        <translation>H blendet die Karte aus, solange gedrückt; das Mausrad vergrößert.</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>Bild %1 von %2</translation>
    </message>
    <message>
        <source>This picture cannot be shown. Go on with the next one.</source>
        <translation>Dieses Bild kann nicht gezeigt werden. Fahren Sie mit dem nächsten fort.</translation>
    </message>
    <message>
        <source>The next picture is being prepared…</source>
        <translation>Das nächste Bild wird vorbereitet…</translation>
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
        <translation>Es ist kein Fall offen.</translation>
    </message>
    <message>
        <source>&lt;p&gt;What the network predicts when pixels are replaced by what their neighbours suggest. MoRF takes away those whose value in the map is at or above the percentile, the most relevant first; LeRF the least relevant. A good map makes MoRF fall and leaves LeRF flat. A cross marks a degenerate point: so many values of the map are equal that everything or nothing would be taken away.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Was das Netz antwortet, wenn Pixel durch das ersetzt werden, was ihre Nachbarn nahelegen. MoRF entfernt jene, deren Wert in der Karte am Perzentil oder darüber liegt, die wichtigsten zuerst; LeRF die unwichtigsten. Eine gute Karte lässt MoRF fallen und LeRF flach. Ein Kreuz markiert einen entarteten Punkt: So viele Werte der Karte sind gleich, dass alles oder nichts entfernt würde.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;MoRF</source>
        <translation>&amp;MoRF</translation>
    </message>
    <message>
        <source>Take the most relevant pixels away first.</source>
        <translation>Die wichtigsten Pixel zuerst entfernen.</translation>
    </message>
    <message>
        <source>&amp;LeRF</source>
        <translation>&amp;LeRF</translation>
    </message>
    <message>
        <source>Take the least relevant pixels away first.</source>
        <translation>Die unwichtigsten Pixel zuerst entfernen.</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>Perzentil</translation>
    </message>
    <message>
        <source>Drag to see the picture without those pixels, and what the network predicts for it.</source>
        <translation>Ziehen, um das Bild ohne diese Pixel zu sehen und was das Netz dazu sagt.</translation>
    </message>
    <message>
        <source>&amp;Show the imputed picture in the pane</source>
        <translation>&amp;Imputiertes Bild im Bildfeld zeigen</translation>
    </message>
    <message>
        <source>Switches on when the scrubber is moved.</source>
        <translation>Schaltet sich ein, wenn der Regler bewegt wird.</translation>
    </message>
    <message>
        <source>ROAD: nothing was imputed, as the point is degenerate.</source>
        <translation>ROAD: Nichts wurde imputiert, da der Punkt entartet ist.</translation>
    </message>
    <message>
        <source>Not the radiograph: %1 % of its pixels are imputed (ROAD, %2 at percentile %3).</source>
        <translation>Nicht das Röntgenbild: %1&#x202f;% seiner Pixel sind imputiert (ROAD, %2 am Perzentil %3).</translation>
    </message>
    <message>
        <source>Move the scrubber to see the picture without those pixels.</source>
        <translation>Bewegen Sie den Regler, um das Bild ohne diese Pixel zu sehen.</translation>
    </message>
    <message>
        <source>%1 at percentile %2: degenerate, everything or nothing would be imputed.</source>
        <translation>%1 am Perzentil %2: entartet, alles oder nichts würde imputiert.</translation>
    </message>
    <message>
        <source>%1 at percentile %2: %3 % of the pixels imputed</source>
        <translation>%1 am Perzentil %2: %3&#x202f;% der Pixel imputiert</translation>
    </message>
    <message>
        <source>Probability %1 → %2 at percentile %3</source>
        <translation>Wahrscheinlichkeit %1 → %2 am Perzentil %3</translation>
    </message>
    <message>
        <source>Probability %1 of the untouched picture</source>
        <translation>Wahrscheinlichkeit %1 des unveränderten Bildes</translation>
    </message>
    <message>
        <source>The curve is being computed…</source>
        <translation>Die Kurve wird berechnet…</translation>
    </message>
    <message>
        <source>ROAD %1 (MoRF %2, LeRF %3)</source>
        <translation>ROAD %1 (MoRF %2, LeRF %3)</translation>
    </message>
    <message>
        <source>Every point is degenerate, so the map has no score: its values are equal, and everything or nothing would be imputed.</source>
        <translation>Jeder Punkt ist entartet, die Karte hat also keinen Score: Ihre Werte sind gleich, und alles oder nichts würde imputiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the score&apos;s points are degenerate (crosses) and left out.</source>
        <translation>
            <numerusform>%n der Punkte des Scores ist entartet (Kreuz) und bleibt außer Betracht.</numerusform>
            <numerusform>%n der Punkte des Scores sind entartet (Kreuze) und bleiben außer Betracht.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Thin lines, by pane: %1</source>
        <translation>Dünne Linien, nach Bildfeld: %1</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::RoadPlot</name>
    <message>
        <source>untouched</source>
        <translation>unverändert</translation>
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
        <translation>entartet</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>Perzentil</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::ScatterView</name>
    <message>
        <source>Scatter plot</source>
        <translation>Punktwolke</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::ScoresPanel</name>
    <message>
        <source>Scores of the panes</source>
        <translation>Scores der Bildfelder</translation>
    </message>
    <message>
        <source>a difference: no scores</source>
        <translation>eine Differenz: keine Scores</translation>
    </message>
    <message>
        <source>no map</source>
        <translation>keine Karte</translation>
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
        <source>The case has no boxes, so there is nothing to score its maps against.</source>
        <translation>Der Fall hat keine Rahmen; es gibt nichts, woran seine Karten gemessen werden könnten.</translation>
    </message>
    <message>
        <source>IoU of the boxes and the map from %1 of its maximum on.</source>
        <translation>IoU der Rahmen und der Karte ab %1 ihres Maximums.</translation>
    </message>
    <message>
        <source>No picture is shown.</source>
        <translation>Es ist kein Bild zu sehen.</translation>
    </message>
    <message>
        <source>Evidence against the output: the scores say where the network saw reasons to say no.</source>
        <translation>Hinweise gegen die Ausgabe: die Werte sagen, wo das Netz Gründe sah, nein zu sagen.</translation>
    </message>
    <message>
        <source>%1 − against: %2</source>
        <translation>%1 − gegen: %2</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::Viewer</name>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>Computing the map…</source>
        <translation>Die Karte wird berechnet…</translation>
    </message>
    <message>
        <source>Picture of pane %1</source>
        <translation>Bild von Bildfeld %1</translation>
    </message>
    <message>
        <source>Show evidence for</source>
        <translation>Hinweise dafür zeigen</translation>
    </message>
    <message>
        <source>Show evidence against</source>
        <translation>Hinweise dagegen zeigen</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::WindowPanel</name>
    <message>
        <source>Full range</source>
        <translation>Voller Bereich</translation>
    </message>
    <message>
        <source>Dark half (air, lungs)</source>
        <translation>Dunkle Hälfte (Luft, Lunge)</translation>
    </message>
    <message>
        <source>Middle half (soft tissue)</source>
        <translation>Mittlere Hälfte (Weichteile)</translation>
    </message>
    <message>
        <source>Bright half (bone, devices)</source>
        <translation>Helle Hälfte (Knochen, Implantate)</translation>
    </message>
    <message>
        <source>&amp;Inverse</source>
        <translation>&amp;Invertiert</translation>
    </message>
    <message>
        <source>Automatic (0.5 to 99.5 %)</source>
        <translation>Automatisch (0,5 bis 99,5&#x202f;%)</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>&amp;Vorgabe</translation>
    </message>
    <message>
        <source>&amp;Centre</source>
        <translation>&amp;Mitte</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Breite</translation>
    </message>
    <message>
        <source>The value shown as middle grey; black is 0 and white is 1.</source>
        <translation>Der Wert, der als mittleres Grau gezeigt wird; Schwarz ist 0 und Weiß 1.</translation>
    </message>
    <message>
        <source>How many values lie between black and white.</source>
        <translation>Wie viele Werte zwischen Schwarz und Weiß liegen.</translation>
    </message>
    <message>
        <source>&amp;Auto</source>
        <translation>&amp;Auto</translation>
    </message>
    <message>
        <source>Fit the window to this picture and to those that follow.</source>
        <translation>Das Graufenster an dieses und die folgenden Bilder anpassen.</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Show the full range, as the network sees it.</source>
        <translation>Den vollen Bereich zeigen, wie ihn das Netz sieht.</translation>
    </message>
    <message>
        <source>Show dark what is bright.</source>
        <translation>Dunkel zeigen, was hell ist.</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::WorkListBar</name>
    <message>
        <source>Work list</source>
        <translation>Arbeitsliste</translation>
    </message>
    <message>
        <source>Show the cases of a work list only.</source>
        <translation>Nur die Fälle einer Arbeitsliste zeigen.</translation>
    </message>
    <message>
        <source>Next unreviewed</source>
        <translation>Nächster ungesichteter</translation>
    </message>
    <message>
        <source>Go to the next case that is not marked as reviewed.</source>
        <translation>Zum nächsten Fall gehen, der nicht als gesichtet markiert ist.</translation>
    </message>
    <message>
        <source>Share of cases that are reviewed</source>
        <translation>Anteil der gesichteten Fälle</translation>
    </message>
    <message>
        <source>Confident, but the map is outside the boxes</source>
        <translation>Sicher, aber die Karte liegt außerhalb der Rahmen</translation>
    </message>
    <message>
        <source>Confident and wrong</source>
        <translation>Sicher und falsch</translation>
    </message>
    <message>
        <source>The algorithms disagree</source>
        <translation>Die Algorithmen sind uneins</translation>
    </message>
    <message>
        <source>Empty, constant or degenerate</source>
        <translation>Leer, konstant oder entartet</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>Alle Fälle</translation>
    </message>
    <message>
        <source>Edit work lists…</source>
        <translation>Arbeitslisten bearbeiten…</translation>
    </message>
    <message>
        <source>Looking for the cases of this list…</source>
        <translation>Die Fälle dieser Liste werden gesucht…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n case(s) reviewed</source>
        <translation>
            <numerusform>%1 von %n Fall gesichtet</numerusform>
            <numerusform>%1 von %n Fällen gesichtet</numerusform>
        </translation>
    </message>
    <message>
        <source>No case is on this list.</source>
        <translation>Kein Fall steht auf dieser Liste.</translation>
    </message>
    <message>
        <source>No case is on this list. It needs what is not known yet: %1. Open results that hold it, or compute it with the Run menu.</source>
        <translation>Kein Fall steht auf dieser Liste. Sie braucht, was noch nicht bekannt ist: %1. Öffnen Sie Ergebnisse, die es enthalten, oder berechnen Sie es über das Menü Ausführen.</translation>
    </message>
</context>
<context>
    <name>saliscope::ui::WorkListEditor</name>
    <message>
        <source>Work lists</source>
        <translation>Arbeitslisten</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>All conditions hold</source>
        <translation>Alle Bedingungen sind erfüllt</translation>
    </message>
    <message>
        <source>Any condition holds</source>
        <translation>Eine der Bedingungen ist erfüllt</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Cases for which</source>
        <translation>&amp;Fälle, für die gilt:</translation>
    </message>
    <message>
        <source>Add c&amp;ondition</source>
        <translation>&amp;Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>This list joins its conditions in a way that rows cannot show. It is kept as it is.</source>
        <translation>Diese Liste verknüpft ihre Bedingungen so, wie Zeilen es nicht zeigen können. Sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>&amp;New list</source>
        <translation>Ne&amp;ue Liste</translation>
    </message>
    <message>
        <source>Add the program&apos;s &amp;lists</source>
        <translation>&amp;Listen des Programms hinzufügen</translation>
    </message>
    <message>
        <source>Bring back the lists that come with the program.</source>
        <translation>Die mitgelieferten Listen zurückholen.</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>Neue Liste</translation>
    </message>
    <message>
        <source>Remove this condition.</source>
        <translation>Diese Bedingung entfernen.</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Diese Bedingung entfernen</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>saliscope::window::BoxCommands</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Export boxes</source>
        <translation>Rahmen exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>The boxes were written to %1.</source>
        <translation>Die Rahmen wurden nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>“%1” is no label: labels of boxes are whole numbers from 0 on.</source>
        <translation>„%1“ ist kein Label: Labels von Rahmen sind ganze Zahlen ab 0.</translation>
    </message>
    <message>
        <source>“%1” is no label: labels of boxes are whole numbers from 0 on; the boxes of these data have %2.</source>
        <translation>„%1“ ist kein Label: Labels von Rahmen sind ganze Zahlen ab 0; die Rahmen dieser Daten haben %2.</translation>
    </message>
</context>
<context>
    <name>saliscope::window::CaseController</name>
    <message>
        <source>Open a checkpoint to see where a network looks.</source>
        <translation>Öffnen Sie einen Checkpoint, um zu sehen, wohin ein Netz schaut.</translation>
    </message>
    <message>
        <source>Open a checkpoint…</source>
        <translation>Checkpoint öffnen…</translation>
    </message>
</context>
<context>
    <name>saliscope::window::CasePanel</name>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilmenge</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1×%2 pixels, %3</source>
        <translation>%1×%2 Pixel, %3</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>grau</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>farbig</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>%1, edited</source>
        <translation>%1, bearbeitet</translation>
    </message>
    <message>
        <source>value %1</source>
        <translation>Wert %1</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Vorsicht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>of label 1: %1</source>
        <translation>von Label 1: %1</translation>
    </message>
    <message>
        <source>output %1: %2</source>
        <translation>Ausgabe %1: %2</translation>
    </message>
</context>
<context>
    <name>saliscope::window::CaseSurvey</name>
    <message>
        <source>lowest correlation</source>
        <translation>kleinste Korrelation</translation>
    </message>
    <message>
        <source>Lowest rank correlation (Spearman) of any two of the maps the panes show.</source>
        <translation>Kleinste Rangkorrelation (Spearman) zweier der Karten, die die Bildfelder zeigen.</translation>
    </message>
    <message>
        <source>Survey of all cases</source>
        <translation>Durchsicht aller Fälle</translation>
    </message>
    <message>
        <source>Survey of all cases for the work list “%1”</source>
        <translation>Durchsicht aller Fälle für die Arbeitsliste „%1“</translation>
    </message>
</context>
<context>
    <name>saliscope::window::CheckpointDialog</name>
    <message numerus="yes">
        <source>%1, %n output(s), pictures of %2×%2 pixels</source>
        <translation>
            <numerusform>%1, %n Ausgabe, Bilder von %2×%2 Pixeln</numerusform>
            <numerusform>%1, %n Ausgaben, Bilder von %2×%2 Pixeln</numerusform>
        </translation>
    </message>
    <message>
        <source> · epoch %1</source>
        <translation> · Epoche %1</translation>
    </message>
    <message>
        <source> · with normalizer</source>
        <translation> · mit Normalisierung</translation>
    </message>
    <message>
        <source> · without normalizer</source>
        <translation> · ohne Normalisierung</translation>
    </message>
    <message>
        <source>Inspect checkpoint</source>
        <translation>Checkpoint untersuchen</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>&amp;Explain this layer in the current pane</source>
        <translation>Diese Schicht im aktuellen Bildfeld &amp;erklären</translation>
    </message>
</context>
<context>
    <name>saliscope::window::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Some letters of what you want to do</source>
        <translation>Einige Buchstaben dessen, was Sie tun möchten</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Nothing the window can do is called or described like that.</source>
        <translation>Nichts, was das Fenster kann, heißt so oder ist so beschrieben.</translation>
    </message>
</context>
<context>
    <name>saliscope::window::CompareCommands</name>
    <message>
        <source>Pane %1 and</source>
        <translation>Bildfeld %1 und</translation>
    </message>
    <message>
        <source>&amp;%1: %2</source>
        <translation>&amp;%1: %2</translation>
    </message>
    <message>
        <source>All nine panes show maps; hide one to make room.</source>
        <translation>Alle neun Bildfelder zeigen Karten; blenden Sie eine aus, um Platz zu schaffen.</translation>
    </message>
    <message>
        <source>%1 and</source>
        <translation>%1 und</translation>
    </message>
    <message>
        <source>The numbers are rank correlations (Spearman) of the maps of this case: 1 says that they order all pixels alike, 0 that they have nothing in common. Click one to swipe between its two maps.</source>
        <translation>Die Zahlen sind Rangkorrelationen (Spearman) der Karten dieses Falls: 1 heißt, dass sie alle Stellen gleich ordnen, 0, dass sie nichts gemeinsam haben. Ein Klick auf eine wischt zwischen ihren beiden Karten.</translation>
    </message>
</context>
<context>
    <name>saliscope::window::CompareMembers</name>
    <message>
        <source>Maps of the panes</source>
        <translation>Karten der Bildfelder</translation>
    </message>
    <message>
        <source>What else is compared</source>
        <translation>Was noch verglichen wird</translation>
    </message>
    <message>
        <source>The rest of each map is as in the current pane.</source>
        <translation>Alles Weitere jeder Karte ist wie im aktuellen Bildfeld.</translation>
    </message>
    <message>
        <source>and algorithms</source>
        <translation>und Algorithmen</translation>
    </message>
    <message>
        <source>and layers</source>
        <translation>und Schichten</translation>
    </message>
    <message>
        <source>and checkpoints</source>
        <translation>und Checkpoints</translation>
    </message>
    <message>
        <source>Maps to compare besides those of the panes</source>
        <translation>Zu vergleichende Karten außer denen der Bildfelder</translation>
    </message>
    <message>
        <source>%1 (slow)</source>
        <translation>%1 (langsam)</translation>
    </message>
    <message>
        <source>Takes a pass of the network for every channel of the layer.</source>
        <translation>Braucht einen Durchgang des Netzes für jeden Kanal der Schicht.</translation>
    </message>
    <message>
        <source>%1 (not of this network)</source>
        <translation>%1 (nicht für dieses Netz)</translation>
    </message>
</context>
<context>
    <name>saliscope::window::ComparePanel</name>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
</context>
<context>
    <name>saliscope::window::DataFoldersDialog</name>
    <message>
        <source>Data folders</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Databases and their folders</source>
        <translation>Datenbanken und ihre Ordner</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Folder of its pictures</source>
        <translation>Ordner ihrer Bilder</translation>
    </message>
    <message>
        <source>Kept in %1, which the commands read too.</source>
        <translation>Gespeichert in %1; auch die Befehle lesen diese Datei.</translation>
    </message>
    <message>
        <source>Choose &amp;folder…</source>
        <translation>&amp;Ordner wählen…</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht festgelegt</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1 (nicht da)</translation>
    </message>
    <message>
        <source>Where the pictures of %1 are</source>
        <translation>Wo die Bilder von %1 liegen</translation>
    </message>
</context>
<context>
    <name>saliscope::window::DatamoduleDialog</name>
    <message>
        <source>Open datamodule</source>
        <translation>Datenmodul öffnen</translation>
    </message>
    <message>
        <source>Search by name or database</source>
        <translation>Nach Name oder Datenbank suchen</translation>
    </message>
    <message>
        <source>Search datamodules</source>
        <translation>Datenmodule suchen</translation>
    </message>
    <message>
        <source>as in the data folders of the settings</source>
        <translation>wie in den Datenordnern der Einstellungen</translation>
    </message>
    <message>
        <source>Folder of the pictures</source>
        <translation>Ordner der Bilder</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>&amp;Pictures are in</source>
        <translation>&amp;Bilder liegen in</translation>
    </message>
    <message>
        <source>&amp;List or description…</source>
        <translation>&amp;Liste oder Beschreibung…</translation>
    </message>
    <message>
        <source>&amp;Folder…</source>
        <translation>&amp;Ordner…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Registered datamodules</source>
        <translation>Registrierte Datenmodule</translation>
    </message>
    <message>
        <source>Choose one of the list, or a list or folder of your own.</source>
        <translation>Wählen Sie eines aus der Liste, oder eine eigene Liste oder einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>The pictures of %1: %2.</source>
        <translation>Die Bilder von %1: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be opened yet: %2. Name the folder below, or set it in Tools → Data folders.</source>
        <translation>%1 lässt sich noch nicht öffnen: %2. Nennen Sie unten den Ordner, oder legen Sie ihn unter Extras → Datenordner fest.</translation>
    </message>
    <message>
        <source>Open a list or description</source>
        <translation>Liste oder Beschreibung öffnen</translation>
    </message>
    <message>
        <source>Open a folder of pictures</source>
        <translation>Ordner mit Bildern öffnen</translation>
    </message>
    <message>
        <source>Where the pictures are</source>
        <translation>Wo die Bilder liegen</translation>
    </message>
    <message>
        <source>Lists, descriptions and boxes (*.json *.json.bz2 *.csv)</source>
        <translation>Listen, Beschreibungen und Rahmen (*.json *.json.bz2 *.csv)</translation>
    </message>
</context>
<context>
    <name>saliscope::window::DerivedPanes</name>
    <message>
        <source>None of the maps could be computed.</source>
        <translation>Keine der Karten konnte berechnet werden.</translation>
    </message>
    <message>
        <source>%1 minus %2</source>
        <translation>%1 minus %2</translation>
    </message>
    <message numerus="yes">
        <source>Consensus: mean of %n map(s)</source>
        <translation>
            <numerusform>Konsens: Mittel von %n Karte</numerusform>
            <numerusform>Konsens: Mittel von %n Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disagreement: standard deviation of %n map(s)</source>
        <translation>
            <numerusform>Uneinigkeit: Standardabweichung von %n Karte</numerusform>
            <numerusform>Uneinigkeit: Standardabweichung von %n Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n left out</source>
        <translation>
            <numerusform>, %n ausgelassen</numerusform>
            <numerusform>, %n ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Difference: %1. Red: the first is higher; blue: the second is.</source>
        <translation>Differenz: %1. Rot: die erste ist höher; Blau: die zweite.</translation>
    </message>
    <message>
        <source>None of the maps says anything.</source>
        <translation>Keine der Karten sagt etwas aus.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Left out: %1. %2</source>
        <translation>Ausgelassen: %1. %2</translation>
    </message>
</context>
<context>
    <name>saliscope::window::DevicesDialog</name>
    <message>
        <source>Devices</source>
        <translation>Rechengeräte</translation>
    </message>
    <message>
        <source>Asking the engine…</source>
        <translation>Der Rechenkern wird gefragt…</translation>
    </message>
    <message>
        <source>What is on the screen is computed on</source>
        <translation>Was auf dem Bildschirm ist, wird berechnet auf</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n Thread</numerusform>
            <numerusform>%n Threads</numerusform>
        </translation>
    </message>
    <message>
        <source>CUDA device</source>
        <translation>CUDA-Gerät</translation>
    </message>
</context>
<context>
    <name>saliscope::window::FileCommands</name>
    <message>
        <source>Open images</source>
        <translation>Bilder öffnen</translation>
    </message>
    <message>
        <source>Open a folder of pictures</source>
        <translation>Ordner mit Bildern öffnen</translation>
    </message>
    <message>
        <source>Open a checkpoint</source>
        <translation>Checkpoint öffnen</translation>
    </message>
    <message>
        <source>Open a folder of results</source>
        <translation>Ordner mit Ergebnissen öffnen</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>Noch nichts geöffnet</translation>
    </message>
    <message>
        <source>Export view</source>
        <translation>Ansicht exportieren</translation>
    </message>
    <message>
        <source>Picture (*.png);;Page (*.pdf)</source>
        <translation>Bild (*.png);;Seite (*.pdf)</translation>
    </message>
    <message>
        <source>checkpoint %1, SHA-256 %2…</source>
        <translation>Checkpoint %1, SHA-256 %2…</translation>
    </message>
    <message>
        <source>Saliscope %1 · for research, not for diagnosis</source>
        <translation>Saliscope %1 · für die Forschung, nicht für die Diagnose</translation>
    </message>
    <message>
        <source>The view was written to %1.</source>
        <translation>Die Ansicht wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>The picture was copied.</source>
        <translation>Das Bild wurde kopiert.</translation>
    </message>
    <message>
        <source>Open results</source>
        <translation>Ergebnisse öffnen</translation>
    </message>
    <message>
        <source>Maps and scores (*.h5 *.json *.jsonl);;All files (*)</source>
        <translation>Karten und Scores (*.h5 *.json *.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Where the pictures are</source>
        <translation>Wo die Bilder liegen</translation>
    </message>
    <message>
        <source>Checkpoints (*.ckpt *.safetensors *.onnx *.network.json *.pt *.pth);;All files (*)</source>
        <translation>Checkpoints (*.ckpt *.safetensors *.onnx *.network.json *.pt *.pth);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.jfif *.bmp *.gif *.tif *.tiff *.jp2 *.j2k *.webp *.dcm *.dicom *.ima DICOMDIR);;All files (*)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.jfif *.bmp *.gif *.tif *.tiff *.jp2 *.j2k *.webp *.dcm *.dicom *.ima DICOMDIR);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>a file of the network&apos;s pretrained weights</source>
        <translation>eine Datei mit den vortrainierten Gewichten des Netzes</translation>
    </message>
    <message>
        <source>Weights are missing</source>
        <translation>Gewichte fehlen</translation>
    </message>
    <message>
        <source>%1 holds LoRA adapters without the weights they change.</source>
        <translation>%1 enthält LoRA-Adapter ohne die Gewichte, die sie ändern.</translation>
    </message>
    <message>
        <source>Name the file of these: %1. It is found by itself when it lies beside the checkpoint.</source>
        <translation>Nennen Sie die Datei mit diesen: %1. Neben dem Checkpoint wird sie von selbst gefunden.</translation>
    </message>
    <message>
        <source>&amp;Choose the file…</source>
        <translation>Datei &amp;wählen…</translation>
    </message>
    <message>
        <source>Weights that the adapters change</source>
        <translation>Gewichte, die die Adapter ändern</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.pth *.pt *.ckpt *.bin);;All files (*)</source>
        <translation>Gewichte (*.safetensors *.pth *.pt *.ckpt *.bin);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>saliscope::window::MainWindow</name>
    <message>
        <source>Close Saliscope</source>
        <translation>Saliscope schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) are still running. Closing cancels them; what they have finished is kept.</source>
        <translation>
            <numerusform>%n Auftrag läuft noch. Schließen bricht ihn ab; was er fertiggestellt hat, bleibt.</numerusform>
            <numerusform>%n Aufträge laufen noch. Schließen bricht sie ab; was sie fertiggestellt haben, bleibt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show or hide this panel.</source>
        <translation>Diesen Bereich zeigen oder ausblenden.</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Jobs are running, so the language changes when Saliscope is started again.</source>
        <translation>Es laufen Aufträge; die Sprache wechselt daher beim nächsten Start von Saliscope.</translation>
    </message>
    <message>
        <source>ROAD</source>
        <translation>ROAD</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Find the pictures…</source>
        <translation>Bilder suchen…</translation>
    </message>
    <message>
        <source>Algorithms</source>
        <translation>Algorithmen</translation>
    </message>
</context>
<context>
    <name>saliscope::window::MapFetcher</name>
    <message>
        <source>Its checkpoint or its maps are no longer open.</source>
        <translation>Ihr Checkpoint oder ihre Karten sind nicht mehr offen.</translation>
    </message>
</context>
<context>
    <name>saliscope::window::MessageBar</name>
    <message>
        <source>Dismiss this message.</source>
        <translation>Diese Meldung schließen.</translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>saliscope::window::NetworkDialog</name>
    <message>
        <source>0 to 1</source>
        <translation>0 bis 1</translation>
    </message>
    <message>
        <source>0 to 255</source>
        <translation>0 bis 255</translation>
    </message>
    <message>
        <source>-1 to 1</source>
        <translation>−1 bis 1</translation>
    </message>
    <message>
        <source>-1024 to 1024</source>
        <translation>−1024 bis 1024</translation>
    </message>
    <message>
        <source>ImageNet&apos;s mean and deviation</source>
        <translation>Mittelwert und Abweichung von ImageNet</translation>
    </message>
    <message>
        <source>What %1 takes</source>
        <translation>Was %1 nimmt</translation>
    </message>
    <message>
        <source>The file does not say how pictures have to be prepared for this network. Who trained it knows.</source>
        <translation>Die Datei sagt nicht, wie Bilder für dieses Netz vorbereitet werden müssen. Wer es trainiert hat, weiß es.</translation>
    </message>
    <message>
        <source>&amp;Save beside the network, as %1</source>
        <translation>Neben dem Netz &amp;speichern, als %1</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> Pixel</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>The side of the square picture the network sees.</source>
        <translation>Die Seite des quadratischen Bildes, das das Netz sieht.</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>&amp;Channels</source>
        <translation>&amp;Kanäle</translation>
    </message>
    <message>
        <source>What the network sees of colours.</source>
        <translation>Was das Netz von Farben sieht.</translation>
    </message>
    <message>
        <source>1 (grey)</source>
        <translation>1 (grau)</translation>
    </message>
    <message>
        <source>3 (colours)</source>
        <translation>3 (Farben)</translation>
    </message>
    <message>
        <source>&amp;Resizing</source>
        <translation>Ska&amp;lierung</translation>
    </message>
    <message>
        <source>How pictures are made as large as that.</source>
        <translation>Wie Bilder so groß gemacht werden.</translation>
    </message>
    <message>
        <source>bilinear</source>
        <translation>bilinear</translation>
    </message>
    <message>
        <source>bicubic</source>
        <translation>bikubisch</translation>
    </message>
    <message>
        <source>&amp;Made square by</source>
        <translation>&amp;Quadratisch durch</translation>
    </message>
    <message>
        <source>What becomes of pictures that are no square.</source>
        <translation>Was aus Bildern wird, die kein Quadrat sind.</translation>
    </message>
    <message>
        <source>black beside them</source>
        <translation>Schwarz daneben</translation>
    </message>
    <message>
        <source>stretching</source>
        <translation>Strecken</translation>
    </message>
    <message>
        <source>as below</source>
        <translation>wie unten</translation>
    </message>
    <message>
        <source>&amp;Values</source>
        <translation>&amp;Werte</translation>
    </message>
    <message>
        <source>What pixels are for the network.</source>
        <translation>Was Pixel für das Netz sind.</translation>
    </message>
    <message>
        <source>Blac&amp;k and white</source>
        <translation>Schwar&amp;z und Weiß</translation>
    </message>
    <message>
        <source>Two numbers: what black and white are.</source>
        <translation>Zwei Zahlen: was Schwarz und Weiß sind.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>What is subtracted then: one number, or one for each channel.</source>
        <translation>Was dann abgezogen wird: eine Zahl oder eine für jeden Kanal.</translation>
    </message>
    <message>
        <source>&amp;Deviation</source>
        <translation>A&amp;bweichung</translation>
    </message>
    <message>
        <source>What the rest is divided by: one number, or one for each channel.</source>
        <translation>Wodurch der Rest geteilt wird: eine Zahl oder eine für jeden Kanal.</translation>
    </message>
    <message>
        <source>Names of the outputs</source>
        <translation>Namen der Ausgänge</translation>
    </message>
    <message>
        <source>normal, pneumonia, …</source>
        <translation>normal, Pneumonie, …</translation>
    </message>
    <message>
        <source>In their order, with commas between them; may be left empty.</source>
        <translation>In ihrer Reihenfolge, mit Kommas dazwischen; darf leer bleiben.</translation>
    </message>
    <message>
        <source>O&amp;utputs</source>
        <translation>A&amp;usgänge</translation>
    </message>
    <message>
        <source>&amp;Probabilities</source>
        <translation>Wahrsch&amp;einlichkeiten</translation>
    </message>
    <message>
        <source>What makes probabilities of the outputs, where the network does not end in that itself.</source>
        <translation>Was aus den Ausgängen Wahrscheinlichkeiten macht, wo das Netz nicht selbst darin endet.</translation>
    </message>
    <message>
        <source>as the network ends</source>
        <translation>wie das Netz endet</translation>
    </message>
    <message>
        <source>of each output (sigmoid)</source>
        <translation>jedes Ausgangs (sigmoid)</translation>
    </message>
    <message>
        <source>of all together (softmax)</source>
        <translation>aller zusammen (softmax)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>What the network sees of the current case</source>
        <translation>Was das Netz vom aktuellen Fall sieht</translation>
    </message>
    <message>
        <source>Open cases first to see here what the network sees of them.</source>
        <translation>Öffnen Sie erst Fälle, um hier zu sehen, was das Netz von ihnen sieht.</translation>
    </message>
    <message>
        <source>%1×%1 pixels, values from %2 to %3</source>
        <translation>%1×%1 Pixel, Werte von %2 bis %3</translation>
    </message>
</context>
<context>
    <name>saliscope::window::PlotCommands</name>
    <message>
        <source>Open a sweep</source>
        <translation>Durchlauf öffnen</translation>
    </message>
    <message>
        <source>Results of sweeps (*.json)</source>
        <translation>Ergebnisse von Durchläufen (*.json)</translation>
    </message>
    <message>
        <source>Export plot</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>Page (*.pdf);;Drawing (*.svg);;Picture (*.png)</source>
        <translation>Seite (*.pdf);;Zeichnung (*.svg);;Bild (*.png)</translation>
    </message>
    <message>
        <source>The plot was written to %1.</source>
        <translation>Das Diagramm wurde nach %1 geschrieben.</translation>
    </message>
</context>
<context>
    <name>saliscope::window::ReadingCommands</name>
    <message>
        <source>The paused blind reading is about other cases than those that are open.</source>
        <translation>Die unterbrochene verblindete Befundung betrifft andere Fälle als die geöffneten.</translation>
    </message>
    <message>
        <source>The blind reading is paused. Case › Continue blind reading goes on with it.</source>
        <translation>Die verblindete Befundung ist unterbrochen. Fall › Verblindete Befundung fortsetzen führt sie weiter.</translation>
    </message>
    <message>
        <source>Readings (*.json)</source>
        <translation>Befundungen (*.json)</translation>
    </message>
    <message>
        <source>Open another reading</source>
        <translation>Andere Befundung öffnen</translation>
    </message>
    <message>
        <source>Save readings</source>
        <translation>Befundungen speichern</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>The readings were written to %1.</source>
        <translation>Die Befundungen wurden nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>The table was written to %1.</source>
        <translation>Die Tabelle wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>This reading rates maps that cannot be shown now. Open the checkpoints and results it began with, then continue.</source>
        <translation>Diese Befundung bewertet Karten, die jetzt nicht gezeigt werden können. Öffnen Sie die Checkpoints und Ergebnisse, mit denen sie begann, und fahren Sie dann fort.</translation>
    </message>
    <message>
        <source>%1, reading %2: %3 of %4 pictures read</source>
        <translation>%1, Befundung %2: %3 von %4 Bildern befundet</translation>
    </message>
    <message>
        <source>Continue blind reading</source>
        <translation>Verblindete Befundung fortsetzen</translation>
    </message>
    <message>
        <source>Which reading is to go on?</source>
        <translation>Welche Befundung soll weitergehen?</translation>
    </message>
</context>
<context>
    <name>saliscope::window::ReportCommands</name>
    <message>
        <source>Folder for the report</source>
        <translation>Ordner für den Bericht</translation>
    </message>
    <message>
        <source>A report needs a case and a checkpoint.</source>
        <translation>Ein Bericht braucht einen Fall und einen Checkpoint.</translation>
    </message>
    <message>
        <source>Case report: %1</source>
        <translation>Fallbericht: %1</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation>Der Bericht wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>saliscope::window::RoadFeed</name>
    <message>
        <source>Pane %1: %2</source>
        <translation>Bildfeld %1: %2</translation>
    </message>
    <message>
        <source>No case is open.</source>
        <translation>Es ist kein Fall offen.</translation>
    </message>
    <message>
        <source>The current pane has no map.</source>
        <translation>Das aktuelle Bildfeld hat keine Karte.</translation>
    </message>
    <message>
        <source>A difference of maps has no order of relevance, so ROAD does not apply.</source>
        <translation>Eine Differenz von Karten hat keine Reihenfolge der Wichtigkeit; ROAD ist darauf nicht anwendbar.</translation>
    </message>
    <message>
        <source>The map holds values that are not numbers, so ROAD does not apply.</source>
        <translation>Die Karte enthält Werte, die keine Zahlen sind; ROAD ist darauf nicht anwendbar.</translation>
    </message>
    <message>
        <source>Open a checkpoint: ROAD asks the network about the imputed pictures.</source>
        <translation>Öffnen Sie einen Checkpoint: ROAD befragt das Netz zu den imputierten Bildern.</translation>
    </message>
    <message>
        <source>The map explains a difference of two outputs; ROAD asks for the probability of one, so it does not apply.</source>
        <translation>Die Karte erklärt den Unterschied zweier Ausgänge; ROAD fragt nach der Wahrscheinlichkeit eines Ausgangs und ist daher nicht anwendbar.</translation>
    </message>
</context>
<context>
    <name>saliscope::window::RunDialog</name>
    <message>
        <source>Generate maps</source>
        <translation>Karten erzeugen</translation>
    </message>
    <message>
        <source>Completeness (ROAD)</source>
        <translation>Vollständigkeit (ROAD)</translation>
    </message>
    <message>
        <source>Interpretability</source>
        <translation>Interpretierbarkeit</translation>
    </message>
    <message>
        <source>Export overlays</source>
        <translation>Überlagerungen exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>all cases (%1)</source>
        <translation>alle Fälle (%1)</translation>
    </message>
    <message>
        <source>split %1 (%2)</source>
        <translation>Teilmenge %1 (%2)</translation>
    </message>
    <message>
        <source>the selection (%1)</source>
        <translation>die Auswahl (%1)</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Ausgabeordner</translation>
    </message>
    <message>
        <source>Equivalent command</source>
        <translation>Entsprechender Befehl</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>A&amp;usführen</translation>
    </message>
    <message>
        <source>Copy &amp;command</source>
        <translation>&amp;Befehl kopieren</translation>
    </message>
    <message>
        <source>The command that does the same:</source>
        <translation>Der Befehl, der dasselbe tut:</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>A selection has no command of its own. For all cases it is:
%1</source>
        <translation>Eine Auswahl hat keinen eigenen Befehl. Für alle Fälle lautet er:
%1</translation>
    </message>
    <message>
        <source>Measuring time and disk space on the first cases…</source>
        <translation>Zeit und Platz werden an den ersten Fällen gemessen…</translation>
    </message>
    <message>
        <source>Name an output folder.</source>
        <translation>Nennen Sie einen Ausgabeordner.</translation>
    </message>
    <message>
        <source>Choose an algorithm.</source>
        <translation>Wählen Sie einen Algorithmus.</translation>
    </message>
    <message>
        <source>There is nothing to be done for these cases.</source>
        <translation>Für diese Fälle ist nichts zu tun.</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) will take about %1 and %2 of disk.</source>
        <translation>
            <numerusform>%n Fall dauert etwa %1 und braucht %2 auf der Platte.</numerusform>
            <numerusform>%n Fälle dauern etwa %1 und brauchen %2 auf der Platte.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 are free.</source>
        <translation>%1 sind frei.</translation>
    </message>
    <message>
        <source>The first of them failed: %1.</source>
        <translation>Der erste davon ist fehlgeschlagen: %1.</translation>
    </message>
    <message>
        <source>the default</source>
        <translation>die übliche</translation>
    </message>
    <message>
        <source>Cohort report</source>
        <translation>Kohortenbericht</translation>
    </message>
    <message>
        <source>Layer sweep</source>
        <translation>Schichtdurchlauf</translation>
    </message>
    <message>
        <source>Compare two sets of maps</source>
        <translation>Karten zweier Orte vergleichen</translation>
    </message>
    <message>
        <source>Statistics of scores</source>
        <translation>Statistik der Scores</translation>
    </message>
    <message>
        <source>Convert maps</source>
        <translation>Karten umwandeln</translation>
    </message>
    <message>
        <source>Store (.h5) or folder</source>
        <translation>Speicher (.h5) oder Ordner</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of maps will take about %1 and %2 of disk.</source>
        <translation>
            <numerusform>%n Kartenpaar dauert etwa %1 und braucht %2 auf der Platte.</numerusform>
            <numerusform>%n Kartenpaare dauern etwa %1 und brauchen %2 auf der Platte.</numerusform>
        </translation>
    </message>
    <message>
        <source>all that the results name</source>
        <translation>alle, die die Ergebnisse nennen</translation>
    </message>
    <message>
        <source>those that are open, with their labels and boxes (%1)</source>
        <translation>die offenen, mit ihren Labels und Rahmen (%1)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The program holds %1 of memory meanwhile.</source>
        <translation>Das Programm belegt dabei %1 Speicher.</translation>
    </message>
</context>
<context>
    <name>saliscope::window::SessionAutosave</name>
    <message>
        <source>The work cannot be kept for the case of a crash: %1</source>
        <translation>Die Arbeit kann nicht für den Fall eines Absturzes gesichert werden: %1</translation>
    </message>
</context>
<context>
    <name>saliscope::window::SessionCommands</name>
    <message>
        <source>Sessions (*.saliscope);;All files (*)</source>
        <translation>Sitzungen (*.saliscope);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a session</source>
        <translation>Sitzung öffnen</translation>
    </message>
    <message>
        <source>The session is still being opened, so it cannot be saved yet.</source>
        <translation>Die Sitzung wird noch geöffnet und kann daher noch nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The session was not saved, and the file is as it was. %1</source>
        <translation>Die Sitzung wurde nicht gespeichert, und die Datei ist unverändert. %1</translation>
    </message>
    <message>
        <source>The session was saved to %1.</source>
        <translation>Die Sitzung wurde in %1 gespeichert.</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>Sitzung speichern</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Your notes and other changes have not been saved as a session.</source>
        <translation>Ihre Notizen und anderen Änderungen wurden nicht als Sitzung gespeichert.</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 enthält nicht gespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>A session that had not been saved yet</source>
        <translation>Eine noch nicht gespeicherte Sitzung</translation>
    </message>
    <message>
        <source>The session %1</source>
        <translation>Die Sitzung %1</translation>
    </message>
    <message>
        <source>%1 was not closed properly. It was kept as it was on %2.</source>
        <translation>%1 wurde nicht ordnungsgemäß geschlossen. Ihr Stand vom %2 wurde bewahrt.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>saliscope::window::SessionOpening</name>
    <message>
        <source>The session names no cases, so there is nothing to open.</source>
        <translation>Die Sitzung nennt keine Fälle; es gibt also nichts zu öffnen.</translation>
    </message>
    <message>
        <source>The checkpoint %1 is not the one it was: its SHA-256 differs, or it cannot be opened, and maps may differ.</source>
        <translation>Der Checkpoint %1 ist nicht mehr derselbe: Sein SHA-256 weicht ab, oder er lässt sich nicht öffnen, und Karten können abweichen.</translation>
    </message>
    <message>
        <source>The checkpoint %1 is not there.</source>
        <translation>Der Checkpoint %1 ist nicht da.</translation>
    </message>
    <message>
        <source>The results %1 are not there.</source>
        <translation>Die Ergebnisse %1 sind nicht da.</translation>
    </message>
    <message>
        <source>The case %1 is not among the cases any more.</source>
        <translation>Der Fall %1 gehört nicht mehr zu den Fällen.</translation>
    </message>
</context>
<context>
    <name>saliscope::window::StartPage</name>
    <message>
        <source>Pictures in %1</source>
        <translation>Bilder in %1</translation>
    </message>
    <message>
        <source>Checkpoint %1</source>
        <translation>Checkpoint %1</translation>
    </message>
    <message>
        <source>Where did the network look?</source>
        <translation>Wohin hat das Netz geschaut?</translation>
    </message>
    <message>
        <source>For research, not for diagnosis. A saliency map says something about a network, not about a patient.</source>
        <translation>Für die Forschung, nicht für die Diagnose. Eine Salienzkarte sagt etwas über ein Netz, nicht über einen Patienten.</translation>
    </message>
    <message>
        <source>Pictures, folders, split lists, checkpoints and results can also be dropped anywhere on this window.</source>
        <translation>Bilder, Ordner, Listen von Teilmengen, Checkpoints und Ergebnisse lassen sich auch überall auf dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Recent items</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>What you open will be listed here.</source>
        <translation>Was Sie öffnen, wird hier aufgeführt.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
</context>
<context>
    <name>saliscope::window::StatusLine</name>
    <message>
        <source>map %1</source>
        <translation>Karte %1</translation>
    </message>
    <message>
        <source> (percentile %1)</source>
        <translation> (Perzentil %1)</translation>
    </message>
    <message>
        <source>research use only</source>
        <translation>nur für die Forschung</translation>
    </message>
    <message>
        <source>For research, not for diagnosis. A saliency map says something about a network, not about a patient.</source>
        <translation>Für die Forschung, nicht für die Diagnose. Eine Salienzkarte sagt etwas über ein Netz, nicht über einen Patienten.</translation>
    </message>
    <message>
        <source>x %1, y %2</source>
        <translation>x %1, y %2</translation>
    </message>
    <message>
        <source>image %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>in a box with label %1</source>
        <translation>in einem Rahmen mit Label %1</translation>
    </message>
    <message>
        <source>range: each map by itself</source>
        <translation>Bereich: jede Karte für sich</translation>
    </message>
    <message>
        <source>range: %1 to %2</source>
        <translation>Bereich: %1 bis %2</translation>
    </message>
    <message>
        <source>range: shared by all panes</source>
        <translation>Bereich: gemeinsam für alle Bildfelder</translation>
    </message>
    <message>
        <source>The device networks run on.</source>
        <translation>Das Gerät, auf dem die Netze laufen.</translation>
    </message>
</context>
<context>
    <name>saliscope::window::ViewCommands</name>
    <message>
        <source>%1 does not say what it shows.</source>
        <translation>%1 sagt nicht, was darauf zu sehen ist.</translation>
    </message>
    <message>
        <source>Open the view</source>
        <translation>Ansicht öffnen</translation>
    </message>
    <message>
        <source>%1 shows a view of %2, which is not there any more.</source>
        <translation>%1 zeigt eine Ansicht von %2, das nicht mehr da ist.</translation>
    </message>
    <message numerus="yes">
        <source>To show its view again, the file asks for %n file(s) or folder(s) on this machine. Open them only when you trust where it comes from.</source>
        <translation>
            <numerusform>Um ihre Ansicht wieder zu zeigen, verlangt die Datei %n Datei oder Ordner dieses Rechners. Öffnen Sie sie nur, wenn Sie ihrer Herkunft vertrauen.</numerusform>
            <numerusform>Um ihre Ansicht wieder zu zeigen, verlangt die Datei %n Dateien oder Ordner dieses Rechners. Öffnen Sie sie nur, wenn Sie ihrer Herkunft vertrauen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saliscope::window::WindowBar</name>
    <message>
        <source>Tool bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>More algorithms</source>
        <translation>Weitere Algorithmen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>All algorithms; each that is switched on has a pane.</source>
        <translation>Alle Algorithmen; jeder eingeschaltete hat ein Bildfeld.</translation>
    </message>
    <message>
        <source>No cases</source>
        <translation>Keine Fälle</translation>
    </message>
    <message>
        <source>No checkpoint</source>
        <translation>Kein Checkpoint</translation>
    </message>
</context>
<context>
    <name>saliscope::window::Workspace</name>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>%1 holds no case that can be shown.</source>
        <translation>%1 enthält keinen Fall, der gezeigt werden kann.</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) cannot be used; the first is %1: %2.</source>
        <translation>
            <numerusform>%n Bild kann nicht verwendet werden; das erste ist %1: %2.</numerusform>
            <numerusform>%n Bilder können nicht verwendet werden; das erste ist %1: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen…</translation>
    </message>
    <message>
        <source>%1 holds no normalizer, so the network sees the pixels as they are.</source>
        <translation>%1 enthält keine Normalisierung; das Netz sieht die Pixel also, wie sie sind.</translation>
    </message>
    <message>
        <source>Open the cases these results belong to first.</source>
        <translation>Öffnen Sie zuerst die Fälle, zu denen diese Ergebnisse gehören.</translation>
    </message>
    <message>
        <source>%1 holds no case that can be shown: %2.</source>
        <translation>%1 enthält keinen Fall, der gezeigt werden kann: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Of the first %n picture(s) of the list, %1 cannot be found; the first of these is %2.</source>
        <translation>
            <numerusform>Von dem ersten Bild der Liste (%n) fehlt %1; es ist %2.</numerusform>
            <numerusform>Von den ersten %n Bildern der Liste fehlen %1; das erste davon ist %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is open too: choose it in a pane&apos;s header, or compare the checkpoints from the Compare menu.</source>
        <translation>%1 ist nun auch geöffnet: Wählen Sie ihn in der Kopfzeile eines Bildfelds, oder vergleichen Sie die Checkpoints im Menü Vergleich.</translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) of maps can be chosen in the panes.</source>
        <translation>
            <numerusform>%n Satz Karten kann in den Bildfeldern gewählt werden.</numerusform>
            <numerusform>%n Sätze Karten können in den Bildfeldern gewählt werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) of scores are in the list of cases.</source>
        <translation>
            <numerusform>%n Spalte mit Scores steht in der Liste der Fälle.</numerusform>
            <numerusform>%n Spalten mit Scores stehen in der Liste der Fälle.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sweep is among the plots.</source>
        <translation>Der Durchlauf steht bei den Diagrammen.</translation>
    </message>
</context>
</TS>
