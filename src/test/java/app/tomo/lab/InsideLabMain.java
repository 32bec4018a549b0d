package app.tomo.lab;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// The JVM inside the labs: runs one test class and writes down what each of its tests came to.
///
///     InsideLabMain TEST_CLASS OUTCOMES_FILE
final class InsideLabMain {
    static final String PASSED = "passed";
    static final String ABORTED = "aborted: ";

    private static final String RUNNING = "tomo.inside-lab";

    private InsideLabMain() {}

    static boolean isRunning() {
        return Boolean.getBoolean(RUNNING);
    }

    static void main(String[] arguments) throws IOException {
        System.setProperty(RUNNING, "true");
        Properties outcomes = new Properties();
        var request =
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(arguments[0]))
                        .build();
        // The run outside lists what was skipped.
        var config =
                LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build();
        LauncherFactory.create(config).execute(request, new Recorder(outcomes));
        try (var out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            outcomes.store(out, null);
        }
        System.exit(0);
    }

    static Properties read(Path file) {
        Properties outcomes = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                outcomes.load(in);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return outcomes;
    }

    private record Recorder(Properties outcomes) implements TestExecutionListener {
        @Override
        public void executionSkipped(TestIdentifier skipped, String reason) {
            outcomes.setProperty(skipped.getUniqueId(), ABORTED + reason);
        }

        @Override
        public void executionFinished(TestIdentifier finished, TestExecutionResult result) {
            outcomes.setProperty(finished.getUniqueId(), outcome(result));
            if (finished.isContainer() && result.getStatus() == TestExecutionResult.Status.FAILED) {
                System.err.println(outcome(result));
            }
        }

        private static String outcome(TestExecutionResult result) {
            return switch (result.getStatus()) {
                case SUCCESSFUL -> PASSED;
                case ABORTED ->
                        ABORTED + result.getThrowable().map(Throwable::getMessage).orElse("");
                case FAILED -> result.getThrowable().map(Recorder::trace).orElse("failed");
            };
        }

        private static String trace(Throwable thrown) {
            StringWriter text = new StringWriter();
            thrown.printStackTrace(new PrintWriter(text));
            return text.toString();
        }
    }
}
