package app.tomo.kanata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.lab.Kanata;
import app.tomo.lab.Lab;
import app.tomo.lab.NeedsLab;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.Invocation;
import app.tomo.model.Limits;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// `--check` as a process: the real one, and scripts that behave in ways it never should.
@Timeout(180)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-ins are shell scripts")
class KanataCheckTest {
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir Path folder;
    private final KanataCheck check = new KanataCheck(() -> Limits.DEFAULT);

    @Test
    @NeedsLab(
            value = Lab.KANATA,
            kanata = {"1.9.0", "1.10.1", "1.11.0", "1.12.1-prerelease-1"})
    void realKanatasGiveVerdicts() throws IOException {
        Path good = config("(defcfg process-unmapped-keys yes) (defsrc a) (deflayer base b)");
        Path bad = Files.writeString(folder.resolve("bad name.kbd"), "(defsrc a)\n(deflayer x)\n");
        for (String version : Recordings.VERSIONS) {
            String binary = Kanata.binary(version).toString();
            assertEquals(
                    new CheckResult.Passed(List.of()),
                    check.check(invocation(binary, good.toString()), DEADLINE));
            ConfigFault fault =
                    assertInstanceOf(
                                    CheckResult.Failed.class,
                                    check.check(invocation(binary, bad.toString()), DEADLINE))
                            .fault();
            assertEquals(bad.toString(), fault.file());
            assertEquals(2, fault.line());
            CheckResult gone =
                    check.check(invocation(binary, folder.resolve("gone").toString()), DEADLINE);
            assertEquals(
                    folder.resolve("gone").toString(),
                    assertInstanceOf(CheckResult.Failed.class, gone).fault().file());
        }
    }

    @Test
    void withoutBinaryOrConfigThereIsNoVerdict() throws IOException {
        assertWhy(CheckResult.Why.NO_BINARY, invocation(null, "/x.kbd"));
        assertWhy(CheckResult.Why.NO_CONFIG, invocation("/bin/true", null));
    }

    @Test
    void aProgramThatCannotBeStartedIsNamedWithItsReason() throws IOException {
        String gone = folder + "/gone";
        String plain = Files.writeString(folder.resolve("plain"), "no program").toString();
        assertCannot(CheckResult.Why.BINARY_MISSING, gone);
        assertCannot(CheckResult.Why.BINARY_FORBIDDEN, plain);
        assertCannot(CheckResult.Why.BINARY_FOLDER, folder.toString());
    }

    private void assertCannot(CheckResult.Why why, String binary) {
        assertEquals(
                new CheckResult.NotPossible(why, binary),
                check.check(invocation(binary, "/x.kbd"), DEADLINE));
    }

    @Test
    void aProgramThatIsNotKanataGivesNoVerdict() throws IOException {
        assertWhy(CheckResult.Why.FOREIGN, invocation(script("exit 0"), "/x.kbd"));
        assertWhy(CheckResult.Why.FOREIGN, invocation(script("kill -SEGV $$"), "/x.kbd"));
    }

    @Test
    void aKanataThatCrashesGivesNoVerdict() throws IOException {
        String crashes = "[ \"$1\" = --version ] && echo kanata 1.11.0 && exit; kill -SEGV $$";
        assertWhy(CheckResult.Why.CRASHED, invocation(script(crashes), "/x.kbd"));
    }

    @Test
    void theChildHasAnEmptyStdinAndIsToldNotToDraw() throws IOException {
        String binary =
                script(
                        "cat; echo \"12:00:00.0000 [INFO] config file is valid\";"
                                + " echo \"12:00:00.0000 [WARN] $NO_GRAPHICS $*\"");
        assertEquals(
                new CheckResult.Passed(List.of("1 --check -c /a b.kbd")),
                check.check(invocation(binary, "/a b.kbd"), DEADLINE));
    }

    @Test
    void aUnitThatRunsTheSimulatorIsCheckedByTheSimulator() throws IOException {
        String binary =
                script(
                        "echo \"12:00:00.0000 [INFO] config file is valid\";"
                                + " echo \"12:00:00.0000 [WARN] $*\"");
        Invocation invocation =
                new Invocation(binary, "/x.kbd", null, List.of(binary, "simulate", "-c", "/x.kbd"));
        assertEquals(
                new CheckResult.Passed(List.of("simulate --check -c /x.kbd")),
                check.check(invocation, DEADLINE));
    }

    @Test
    void aCheckThatHangsIsKilledWithItsChildren() throws Exception {
        Path pids = folder.resolve("pids");
        String binary =
                script(
                        "[ \"$1\" = --version ] && echo kanata 1.11.0 && exit; sh -c 'echo $$ >>"
                                + pids
                                + "; exec sleep 1000' & echo $$ >>"
                                + pids
                                + "; wait");
        Duration deadline = Duration.ofSeconds(3);
        do {
            deadline = deadline.plus(deadline);
            CheckResult.NotPossible result =
                    assertInstanceOf(
                            CheckResult.NotPossible.class,
                            check.check(invocation(binary, "/x.kbd"), deadline));
            assertEquals(CheckResult.Why.TIMED_OUT, result.why());
        } while (Files.notExists(pids) || Files.readAllLines(pids).size() < 2);
        for (String pid : Files.readAllLines(pids)) {
            ProcessHandle.of(Long.parseLong(pid))
                    .ifPresent(process -> process.onExit().orTimeout(60, TimeUnit.SECONDS).join());
        }
    }

    @Test
    void interruptingTheCallerEndsTheCheck() throws Exception {
        String binary = script("exec sleep 1000");
        AtomicReference<CheckResult> result = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(1);
        Thread caller =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    result.set(check.check(invocation(binary, "/x.kbd"), DEADLINE));
                                    assertTrue(Thread.currentThread().isInterrupted());
                                    done.countDown();
                                });
        caller.interrupt();
        assertTrue(done.await(60, TimeUnit.SECONDS));
        assertEquals(
                CheckResult.Why.TIMED_OUT,
                assertInstanceOf(CheckResult.NotPossible.class, result.get()).why());
    }

    @Test
    void endlessOutputIsBounded() throws IOException {
        String binary = script("exec yes 'nothing but noise'");
        CheckResult.NotPossible result =
                assertInstanceOf(
                        CheckResult.NotPossible.class,
                        check.check(invocation(binary, "/x.kbd"), SHORT));
        assertTrue(result.detail().length() < 100, result.detail());
    }

    @Test
    void aChildThatKeepsTheOutputOpenIsNotWaitedFor() throws IOException {
        String binary =
                script(
                        "echo '12:00:00.0000 [INFO] config file is valid';"
                                + " (trap '' HUP; exec sleep 2) & exit 0");
        assertEquals(
                new CheckResult.Passed(List.of()),
                check.check(invocation(binary, "/x.kbd"), DEADLINE));
    }

    private void assertWhy(CheckResult.Why why, Invocation invocation) {
        assertEquals(
                why,
                assertInstanceOf(CheckResult.NotPossible.class, check.check(invocation, DEADLINE))
                        .why());
    }

    private static Invocation invocation(@Nullable String binary, @Nullable String config) {
        return new Invocation(binary, config, null, List.of());
    }

    private Path config(String text) throws IOException {
        return Files.writeString(folder.resolve("good.kbd"), text);
    }

    private String script(String body) throws IOException {
        Path script = Files.createTempFile(folder, "stand-in", "");
        Files.writeString(script, "#!/bin/sh\n: \"$@\"\n" + body + "\n");
        assertTrue(script.toFile().setExecutable(true));
        assertFalse(Files.isDirectory(script));
        return script.toString();
    }
}
