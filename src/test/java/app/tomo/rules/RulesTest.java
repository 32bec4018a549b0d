package app.tomo.rules;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class RulesTest {
    private static final JavaClasses MAIN =
            new ClassFileImporter().importPath(Path.of("target/classes"));
    private static final JavaClasses BROKEN =
            new ClassFileImporter().importClasses(RuleBreakers.class);

    @TestFactory
    Stream<DynamicTest> theProjectKeepsEachRule() {
        return Rules.ALL.stream()
                .map(
                        rule ->
                                DynamicTest.dynamicTest(
                                        rule.getDescription(), () -> rule.check(MAIN)));
    }

    @Test
    void thePackagesUseWhatTheyMayUse() {
        Rooms.ARROWS.check(MAIN);
    }

    @Test
    void nobodyElseOrdersSomethingOfTheManager() {
        Rules.ordersComeFrom(Rules.ORDERERS).check(MAIN);
        for (String each : Rules.ORDERERS) {
            List<String> others = new ArrayList<>(Rules.ORDERERS);
            others.remove(each);
            assertTrue(Rules.ordersComeFrom(others).evaluate(MAIN).hasViolation(), each);
        }
    }

    @TestFactory
    Stream<DynamicTest> eachRuleIsSeenToFail() {
        return Rules.ALL.stream()
                .map(
                        rule ->
                                DynamicTest.dynamicTest(
                                        "broken: " + rule.getDescription(), () -> fails(rule)));
    }

    /// A sleep has many names.
    @Test
    void eachWayToSleepIsSeen() {
        String broken =
                String.join(
                        "\n",
                        Rules.TIME_AND_CHANCE_BEHIND_PORTS
                                .evaluate(BROKEN)
                                .getFailureReport()
                                .getDetails());
        for (String way :
                List.of(
                        "Thread.sleep(",
                        "TimeUnit.sleep(",
                        "TimeUnit.timedWait(",
                        "LockSupport.parkNanos(",
                        "LockSupport.parkUntil(",
                        "Object.wait(",
                        "CompletableFuture.orTimeout(",
                        "CompletableFuture.completeOnTimeout(",
                        "CompletableFuture.delayedExecutor(")) {
            assertTrue(broken.contains(way), way);
        }
    }

    @Test
    void thereIsSomethingToCheck() {
        assertAll(
                () -> assertTrue(MAIN.contain("app.tomo.model.Step")),
                () -> assertTrue(MAIN.contain("app.tomo.runtime.LifecycleService")),
                () -> assertTrue(MAIN.size() > 100));
    }

    private static void fails(ArchRule rule) {
        assertTrue(rule.evaluate(BROKEN).hasViolation(), "nothing broke: " + rule.getDescription());
    }
}
