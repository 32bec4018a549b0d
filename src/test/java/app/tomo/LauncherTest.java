package app.tomo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.time.Duration.ofMinutes;

import app.tomo.lab.Lab;
import app.tomo.lab.LabRun;
import app.tomo.lab.NeedsLab;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.File;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `./tomo` in a small checkout: its own application, and a Maven that only lays it out.
@EnabledOnOs(OS.LINUX)
class LauncherTest {
    /// Defines what the scripts of the tests use; `$1` of `checkout` is its folder.
    private static final String SETTING =
            """
            checkout() {
              mkdir -p "$1/src/main"
              cp "$CHECKOUT/tomo" "$1"
              cp -r "$CHECKOUT/src/build" "$1/src"
              echo '<project/>' >"$1/pom.xml"
              echo 1 >"$1/src/main/source"
            }
            # Only what any Linux has, and neither java nor mvn.
            mkdir -p tools
            for tool in sh bash dirname readlink uname locale find head cksum sort cat stat mkdir mv rm cp ln sleep sed grep ps ldconfig; do
              ln -sf "$(PATH=$PATH:/sbin:/usr/sbin command -v "$tool")" tools/
            done
            mkdir -p maven
            cat >maven/mvn <<END
            #!/bin/sh
            echo "\\$\\$" >>"$OUT/builds"
            if [ -p "$OUT/hold" ]; then
              echo building >"$OUT/hold"
              read -r never <"$OUT/never"
            fi
            exec "$JAVA_HOME/bin/java" -cp "$LIBRARIES" "$CHECKOUT/src/build/Layout.java" \\
              "$APPLICATION" "$CHECKOUT/src/build/jvm.options" "\\$PWD/target/app" "\\$(/bin/date -u +%Y-%m-%dT%H:%M:%SZ)"
            END
            chmod +x maven/mvn
            export TOMO_JAVA_HOME=$JAVA_HOME
            java_home=$JAVA_HOME
            unset JAVA_HOME
            PATH=$OUT/maven:$OUT/tools
            """;

    private static final String SOURCE =
            """
            package app.tomo;

            class Main {
                public static void main(String[] arguments) throws Exception {
                    System.out.println("arguments " + String.join("|", arguments));
                    System.out.println("folder " + System.getProperty("user.dir"));
                    System.out.println("launcher " + System.getProperty("tomo.launcher"));
                    if (String.join("", arguments).equals("wait")) {
                        System.out.println("waiting");
                        Thread.currentThread().join();
                    }
                }
            }
            """;

    private static Path application = Path.of("");
    private static Path built = Path.of("");

    @BeforeAll
    static void build() {
        application =
                LabRun.script(
                                """
                                mkdir classes
                                printf '%s' "$SOURCE" >Main.java
                                "$JAVA_HOME/bin/javac" -d classes Main.java
                                "$JAVA_HOME/bin/jar" --create --file tomo.jar -C classes .
                                """)
                        .with("SOURCE", SOURCE)
                        .run()
                        .expectSuccess()
                        .folder()
                        .resolve("tomo.jar");
        built =
                script("checkout 'Prüf stand'\n'Prüf stand/tomo' >first")
                        .run()
                        .expectSuccess()
                        .folder();
    }

    /// A script that may use what [#SETTING] defines, and the built checkout in `$BUILT`.
    private static LabRun script(String script) {
        String libraries =
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> entry.contains("javafx-") || entry.contains("picocli"))
                        .collect(Collectors.joining(File.pathSeparator));
        return LabRun.script(SETTING + script)
                .with("APPLICATION", application)
                .with("LIBRARIES", libraries)
                .with("BUILT", built.resolve("Prüf stand"))
                .within(ofMinutes(10));
    }

    @Test
    void runsThroughALinkFromAnyFolderInTheCLocale() {
        LabRun.Result result =
                script(
                                """
                                export LC_ALL=C
                                mkdir 'some where'
                                ln -s "$BUILT/tomo" first
                                ln -s ../first 'some where/second'
                                cd /usr
                                "$OUT/some where/second" one 'two  words' ''
                                """)
                        .run()
                        .expectSuccess();
        assertEquals(
                """
                arguments one|two  words|
                folder /usr
                launcher %s
                """
                        .formatted(built.resolve("Prüf stand/tomo")),
                result.out());
        assertEquals("", result.err());
    }

    @Test
    void aBuiltCheckoutNeedsNeitherMavenNorAHome() {
        LabRun.Result result =
                script(
                                """
                                PATH=$OUT/tools
                                unset HOME
                                "$BUILT/tomo"
                                """)
                        .run()
                        .expectSuccess();
        assertEquals("", result.err());
    }

    @Test
    void terminationReachesTheApplication() {
        LabRun.Result result =
                script(
                                """
                                /usr/bin/mkfifo said
                                "$BUILT/tomo" wait >said &
                                started=$!
                                while read -r line; do [[ $line == waiting ]] && break; done <said
                                cat "/proc/$started/comm"
                                kill -TERM "$started"
                                wait "$started"
                                """)
                        .run()
                        .expectExit(143);
        assertEquals("java\n", result.out());
    }

    @Test
    void theAotCacheIsUsed() {
        LabRun.Result result =
                script(
                                """
                                JDK_JAVA_OPTIONS="-XX:AOTMode=on -Xlog:class+load:file=loaded" "$BUILT/tomo"
                                grep 'app.tomo.Main source' loaded
                                """)
                        .run()
                        .expectSuccess();
        assertTrue(result.out().contains("source: shared objects file"), result::toString);
    }

    @Test
    void aMovedCheckoutGetsACacheOfItsOwn() {
        script(
                        """
                        cp -r "$BUILT" moved
                        moved/tomo
                        JDK_JAVA_OPTIONS=-XX:AOTMode=on moved/tomo
                        """)
                .run()
                .expectSuccess();
    }

    @Test
    void aFailedTrainingIsHarmlessAndNotRepeated() {
        LabRun.Result result =
                script(
                                """
                                cp -r "$BUILT" moved
                                sed -i "s/^training=.*/training=wait/; s/^training_seconds=.*/training_seconds=1/" moved/tomo
                                moved/tomo >first
                                /usr/bin/find moved/target -name '*.cache' -size 0 -printf '%f %C@\n' >after-first
                                moved/tomo
                                /usr/bin/find moved/target -name '*.cache' -size 0 -printf '%f %C@\n' >after-second
                                /usr/bin/cmp after-first after-second
                                [[ -s after-first ]]
                                [[ -z $(find moved/target -name 'training*') ]]
                                """)
                        .run()
                        .expectSuccess();
        assertEquals("", result.err());
    }

    @Test
    void aChangedSourceIsBuiltAndATouchedOneIsNot() {
        LabRun.Result result =
                script(
                                """
                                checkout fresh
                                built() { [[ $(/usr/bin/wc -l <builds) == "$1" ]]; }
                                fresh/tomo
                                built 1
                                /usr/bin/touch -d '1 minute' fresh/src/main/source
                                fresh/tomo
                                built 1
                                echo 2 >fresh/src/main/source
                                /usr/bin/touch -d '1 minute' fresh/src/main/source
                                fresh/tomo
                                built 2
                                fresh/tomo
                                built 2
                                """)
                        .run()
                        .expectSuccess();
        assertEquals(
                2,
                result.err().lines().filter(line -> line.contains("building")).count(),
                result::toString);
    }

    @Test
    void aRunningBuildIsKeptUntilItEnds() {
        LabRun.Result result =
                script(
                                """
                                checkout fresh
                                /usr/bin/mkfifo said
                                rebuild() {
                                  echo "$1" >fresh/src/main/source
                                  /usr/bin/touch -d "$1 minutes" fresh/src/main/source
                                  fresh/tomo >"said-$1"
                                }
                                fresh/tomo wait >said &
                                started=$!
                                while read -r line; do [[ $line == waiting ]] && break; done <said
                                running=fresh/target/app/$(cat fresh/target/app/current)
                                rebuild 1
                                rebuild 2
                                [[ -f $running/tomo.jar ]] && echo kept
                                kill "$started"
                                wait "$started" || true
                                rebuild 3
                                [[ -e $running ]] || echo gone
                                """)
                        .run()
                        .expectSuccess();
        assertEquals("kept\ngone\n", result.out());
    }

    @Test
    void concurrentFirstStartsBuildOnce() {
        LabRun.Result result =
                script(
                                """
                                checkout fresh
                                fresh/tomo first & first=$!
                                fresh/tomo second & second=$!
                                wait "$first"
                                wait "$second"
                                [[ $(/usr/bin/wc -l <builds) == 1 ]]
                                [[ -z $(find fresh/target -name 'build.*') ]]
                                """)
                        .run()
                        .expectSuccess();
        assertTrue(result.out().contains("arguments first\n"), result::toString);
        assertTrue(result.out().contains("arguments second\n"), result::toString);
    }

    @Test
    void anInterruptedBuildLeavesNothingAndTheNextStartBuilds() {
        LabRun.Result result =
                script(
                                """
                                checkout fresh
                                /usr/bin/mkfifo hold never
                                fresh/tomo & started=$!
                                read -r building <hold
                                kill -TERM "$started"
                                wait "$started" || echo "exit $?"
                                ! kill -0 "$(cat builds)" 2>/dev/null
                                find fresh/target -name 'build*'
                                rm hold
                                fresh/tomo next
                                """)
                        .run()
                        .expectSuccess();
        assertTrue(result.out().startsWith("exit 143\narguments next\n"), result::toString);
    }

    @Test
    void aKilledBuildIsTakenOver() {
        LabRun.Result result =
                script(
                                """
                                checkout fresh
                                /usr/bin/mkfifo hold never
                                fresh/tomo & started=$!
                                read -r building <hold
                                kill -KILL "$started"
                                wait "$started" || echo "exit $?"
                                rm hold
                                fresh/tomo next
                                [[ -z $(find fresh/target -name 'build.*') ]]
                                """)
                        .run()
                        .expectSuccess();
        assertTrue(result.out().startsWith("exit 137\narguments next\n"), result::toString);
    }

    @Test
    void aFailedBuildShowsWhatMavenSaid() {
        LabRun.Result result =
                script(
                                """
                                checkout fresh
                                printf '%s\n' '#!/bin/sh' 'echo "[ERROR] nothing compiles"' 'exit 1' >maven/mvn
                                fresh/tomo
                                """)
                        .run()
                        .expectExit(1);
        assertTrue(
                result.err().contains("[ERROR] nothing compiles\ntomo: the build failed"),
                result::toString);
        assertTrue(result.err().contains("fresh/target/build.log"), result::toString);
    }

    @Test
    void withoutMavenItSaysWhatToInstall() {
        LabRun.Result result =
                script(
                                """
                                checkout fresh
                                PATH=$OUT/tools fresh/tomo
                                """)
                        .run()
                        .expectExit(1);
        assertEquals(
                "tomo: to build Tomo, Maven is missing: "
                        + "install maven (Debian), maven (Fedora) or maven (Arch)\n",
                result.err());
    }

    @Test
    void withoutMavenAChangedCheckoutRunsAsItWasBuilt() {
        LabRun.Result result =
                script(
                                """
                                cp -r "$BUILT" changed
                                /usr/bin/touch -d '1 minute' changed/src/main/source
                                echo 2 >>changed/src/main/source
                                PATH=$OUT/tools changed/tomo it runs
                                """)
                        .run()
                        .expectSuccess();
        assertTrue(result.out().startsWith("arguments it|runs\n"), result::toString);
        assertTrue(
                result.err().contains("there is no Maven to build them: running the last build"),
                result::toString);
    }

    @Test
    void aWrongTomoJavaHomeIsNamed() {
        LabRun.Result result =
                script("TOMO_JAVA_HOME=/nowhere \"$BUILT/tomo\"").run().expectExit(1);
        assertEquals(
                "tomo: TOMO_JAVA_HOME is /nowhere, which is not a JDK 25 or newer\n", result.err());
    }

    @Test
    void anOlderJavaHomeIsPassedOver() {
        script(
                        """
                        mkdir -p old/bin
                        echo 'JAVA_VERSION="17.0.15"' >old/release
                        printf '%s\n' '#!/bin/sh' 'exit 99' >old/bin/java
                        /bin/chmod +x old/bin/java
                        unset TOMO_JAVA_HOME
                        export JAVA_HOME=$OUT/old
                        PATH=$java_home/bin:$PATH "$BUILT/tomo"
                        """)
                .run()
                .expectSuccess();
    }

    @Test
    @NeedsLab(Lab.SYSTEMD)
    void aReadOnlyCheckoutRunsAsAnyUser() {
        LabRun.Result result =
                script(
                                """
                                PATH=$PATH:/usr/bin:/bin
                                mkdir -p /tmp/public/jdk
                                cp -r "$BUILT" /tmp/public
                                chmod -R a+rX,a-w /tmp/public
                                mount --bind "$java_home" /tmp/public/jdk
                                cd /tmp
                                exec setpriv --reuid 65534 --regid 65534 --clear-groups env -i TOMO_JAVA_HOME=/tmp/public/jdk \
                                  PATH="$PATH" '/tmp/public/Prüf stand/tomo' as nobody
                                """)
                        .inside(Lab.SYSTEMD)
                        .run()
                        .expectSuccess();
        assertTrue(result.out().startsWith("arguments as|nobody\n"), result::toString);
        assertEquals("", result.err());
    }

    @Test
    @NeedsLab(Lab.SYSTEMD)
    void aReadOnlyCheckoutThatIsNotBuiltSaysSo() {
        LabRun.Result result =
                script(
                                """
                                PATH=$PATH:/usr/bin:/bin
                                mkdir /tmp/public
                                cd /tmp/public
                                checkout fresh
                                chmod -R a+rX,a-w .
                                exec setpriv --reuid 65534 --regid 65534 --clear-groups fresh/tomo
                                """)
                        .inside(Lab.SYSTEMD)
                        .run()
                        .expectExit(1);
        assertEquals(
                "tomo: /tmp/public/fresh is not built yet and you may not write there: start tomo"
                        + " once as its owner\n",
                result.err());
    }

    @Test
    @NeedsLab(Lab.SYSTEMD)
    void withoutAnyJdkItSaysWhatToInstall() {
        LabRun.Result result =
                script(
                                """
                                unset TOMO_JAVA_HOME HOME
                                for folder in /usr/lib/jvm /usr/lib64/jvm /usr/java /opt; do
                                  [[ ! -d $folder ]] || /bin/mount -t tmpfs tmpfs "$folder"
                                done
                                "$BUILT/tomo"
                                """)
                        .inside(Lab.SYSTEMD)
                        .run()
                        .expectExit(1);
        assertEquals(
                "tomo: a JDK 25 or newer is missing: install openjdk-25-jdk (Debian),"
                    + " java-25-openjdk-devel (Fedora) or jdk-openjdk (Arch), or set TOMO_JAVA_HOME"
                    + " to one from https://adoptium.net\n",
                result.err());
    }

    /// An overlay hides the libraries; a start with a command opens no window and does not ask for them.
    @Test
    @NeedsLab(Lab.SYSTEMD)
    void withADisplayAndNoGtkItSaysWhatToInstall() {
        LabRun.Result result =
                script(
                                """
                                PATH=$PATH:/usr/bin:/bin
                                mkdir -p /tmp/hide/upper /tmp/hide/work
                                library=$(ldconfig -p | sed -n 's/.*libgtk-3\\.so\\.0 .* => //p' | sed -n 1p)
                                folder=$(dirname "$(readlink -f "${library:-/usr/lib/x}")")
                                mount -t overlay -o "lowerdir=$folder,upperdir=/tmp/hide/upper,workdir=/tmp/hide/work" overlay "$folder"
                                rm -f "$folder"/libgtk-3.so.0
                                mount --bind /dev/null /etc/ld.so.cache
                                PATH=$OUT/tools
                                export DISPLAY=:99
                                "$BUILT/tomo" --unit status --port 7070 || echo "exit $?"
                                "$BUILT/tomo" --unit kanata.service status
                                """)
                        .inside(Lab.SYSTEMD)
                        .run()
                        .expectSuccess();
        assertTrue(
                result.err()
                        .contains(
                                "tomo: to show a window, Tomo needs GTK 3 and X11 libraries and"
                                    + " libgtk-3.so.0 is missing: install libgtk-3-0 (Debian), gtk3"
                                    + " (Fedora) or gtk3 (Arch)\n"),
                result::toString);
        assertTrue(
                result.out().startsWith("exit 1\narguments --unit|kanata.service|status\n"),
                result::toString);
    }
}
