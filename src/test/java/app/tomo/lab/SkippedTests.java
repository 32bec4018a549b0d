package app.tomo.lab;

import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// Names every skipped test and the reason at the end of a run, so that a green run cannot hide what it left out:
///
///     skipped: LabsComeUpTest.systemdAnswers — systemd lab: needs root
///
/// A skipped class is named by each of its tests. The JUnit platform finds this listener through `META-INF/services`.
public final class SkippedTests implements TestExecutionListener {
    private final PrintStream out = System.out;
    private final List<String> lines = new ArrayList<>();
    private volatile @Nullable TestPlan plan;

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public void executionSkipped(TestIdentifier skipped, String reason) {
        add(skipped, reason);
    }

    @Override
    public void executionFinished(TestIdentifier finished, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            add(finished, result.getThrowable().map(Throwable::getMessage).orElse("aborted"));
        }
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan finished) {
        lines.stream().sorted().distinct().forEach(out::println);
        lines.clear();
    }

    /// Adds the tests below a skipped container one by one; a parameterised test that never ran has none and stands for
    /// itself.
    private synchronized void add(TestIdentifier skipped, String reason) {
        TestPlan tests = plan;
        if (tests == null || tests.getChildren(skipped).isEmpty()) {
            lines.add("skipped: " + name(skipped) + " — " + reason.strip());
        } else {
            tests.getChildren(skipped).forEach(child -> add(child, reason));
        }
    }

    private static String name(TestIdentifier test) {
        return switch (test.getSource().orElse(null)) {
            case MethodSource method ->
                    simple(method.getClassName()) + "." + method.getMethodName();
            case ClassSource type -> simple(type.getClassName());
            case null, default -> test.getDisplayName();
        };
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
