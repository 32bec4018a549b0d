package app.tomo.lab;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Properties;
import java.util.stream.Collectors;

/// Outside of the labs: has [InsideLabMain] run the class, then replaces each method by what it came to there. Inside:
/// does nothing.
final class InsideLabExtension implements BeforeAllCallback, InvocationInterceptor {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(InsideLab.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        if (!InsideLabMain.isRunning()) {
            context.getStore(NAMESPACE).put(Outcomes.class, run(context.getRequiredTestClass()));
        }
    }

    private static Outcomes run(Class<?> tests) {
        InsideLab inside = findAnnotation(tests, InsideLab.class).orElseThrow();
        String flags =
                ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                        .map(InsideLabExtension::quoted)
                        .collect(Collectors.joining(" "));
        String script =
                "exec \"$JAVA_HOME/bin/java\" %s -cp %s %s %s \"$OUT/outcomes\"\n"
                        .formatted(
                                flags,
                                quoted(System.getProperty("java.class.path")),
                                InsideLabMain.class.getName(),
                                tests.getName());
        LabRun.Result result =
                LabRun.script(script)
                        .inside(inside.value())
                        .within(Duration.ofSeconds(inside.deadlineSeconds()))
                        .run();
        return new Outcomes(InsideLabMain.read(result.folder().resolve("outcomes")), result);
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
        replay(invocation, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
        replay(invocation, context);
    }

    @Override
    public void interceptBeforeAllMethod(
            Invocation<@Nullable Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
        onlyInside(invocation);
    }

    @Override
    public void interceptAfterAllMethod(
            Invocation<@Nullable Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
        onlyInside(invocation);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<@Nullable Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
        onlyInside(invocation);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<@Nullable Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
        onlyInside(invocation);
    }

    private static void onlyInside(Invocation<@Nullable Void> invocation) throws Throwable {
        if (InsideLabMain.isRunning()) {
            invocation.proceed();
        } else {
            invocation.skip();
        }
    }

    private static void replay(Invocation<@Nullable Void> invocation, ExtensionContext context)
            throws Throwable {
        if (InsideLabMain.isRunning()) {
            invocation.proceed();
            return;
        }
        invocation.skip();
        Outcomes outcomes = context.getStore(NAMESPACE).get(Outcomes.class, Outcomes.class);
        if (outcomes == null) {
            throw new IllegalStateException("no outcomes of " + context.getUniqueId());
        }
        outcomes.replay(context.getUniqueId());
    }

    /// What the tests inside came to, by their unique identifiers.
    private record Outcomes(Properties byTest, LabRun.Result run) {
        void replay(String test) {
            String outcome = byTest.getProperty(test, "");
            if (outcome.startsWith(InsideLabMain.ABORTED)) {
                throw new TestAbortedException(outcome.substring(InsideLabMain.ABORTED.length()));
            }
            if (!outcome.equals(InsideLabMain.PASSED)) {
                throw new AssertionError(
                        "inside the lab: "
                                + (outcome.isEmpty() ? "never ran" : outcome)
                                + "\n"
                                + run);
            }
        }
    }
}
