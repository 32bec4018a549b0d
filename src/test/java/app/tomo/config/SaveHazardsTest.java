package app.tomo.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.lab.Lab;
import app.tomo.lab.LabRun;
import app.tomo.lab.NeedsLab;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/// What is on the disk after a save that met something, each for real: disks of a lab, and a process that is killed between
/// the steps of a save. Prints the table.
@NeedsLab(Lab.SYSTEMD)
class SaveHazardsTest {
    private static final String TABLE =
            """
            hazard                               | Tomo says          | the file holds                 | beside it
            none                                 | Saved              | new (defsrc a b)LF             | nothing
            the file is read-only                | ReadOnly           | old (defsrc a)LF               | nothing
            the file is a link                   | Saved, a link      | new (defsrc a b)LF             | nothing
            a link to nothing                    | Saved, a link      | new (defsrc a b)LF             | nothing
            the file has a second name           | Saved, both        | new (defsrc a b)LF             | nothing
            lines end with CR LF                 | Saved              | oneCR LF newCR LF twoCR LF     | nothing
            a mark, lines end differently        | Saved              | BOM aLF xLF bCR LF cLF         | nothing
            a name of 255 bytes                  | Saved              | new (defsrc a b)LF             | nothing
            changed elsewhere                    | ChangedElsewhere   | theirsLF                       | nothing
            changed elsewhere, both shown        | Saved              | new (defsrc a b)LF             | nothing
            removed elsewhere                    | Gone               | –                              | nothing
            the folder vanished                  | FolderGone         | –                              | nothing
            a pipe stands there by now           | NotAFile           | no file                        | nothing
            the disk is full                     | NoSpace            | old (defsrc a)LF               | nothing
            the disk is full, a second name      | NoSpace            | old (defsrc a)LF               | nothing
            the disk is read-only                | DiskReadOnly       | old (defsrc a)LF               | nothing
            the folder is closed                 | Saved              | new (defsrc a b)LF             | nothing
            something is mounted there           | Saved              | new (defsrc a b)LF             | nothing
            killed: copied                       | finds it whole     | old (defsrc a)LF               | .kanata.kbd.tomo-N.new, swept by the next save
            killed: filled                       | finds it whole     | old (defsrc a)LF               | .kanata.kbd.tomo-N.new, swept by the next save
            killed: renamed                      | finds it whole     | new (defsrc a b)LF             | nothing
            killed: forced                       | finds it whole     | new (defsrc a b)LF             | nothing
            killed, a second name: kept          | finds it whole     | old (defsrc a)LF               | nothing
            killed, a second name: lengthened    | offers both texts  | old (defsrc a)LF )LF           | nothing
            killed, a second name: half          | offers both texts  | new (defsrc a)LF )LF           | nothing
            killed, a second name: forced        | finds it whole     | new (defsrc a b)LF             | nothing
            """;

    @Test
    void whateverHappensTheOldTextOrTheNewOneIsThere() {
        LabRun.Result result =
                LabRun.script(
                                """
                                mkdir "$OUT/hazards"
                                exec "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \\
                                    -cp '%s' %s "$OUT/hazards"
                                """
                                        .formatted(
                                                System.getProperty("java.class.path"),
                                                SaveHazards.class.getName()))
                        .inside(Lab.SYSTEMD)
                        .within(Duration.ofMinutes(4))
                        .run()
                        .expectSuccess();
        System.out.println(result.out());
        assertEquals(TABLE, result.out().replaceAll(" +\n", "\n"));
    }
}
