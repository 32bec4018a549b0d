package app.tomo.lab;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads [NeedsLab] and [InsideLab].
final class NeedsLabCondition implements ExecutionCondition {
    /// Asking a machine takes processes, and the answer does not change during a run.
    private static final Map<Lab, Optional<String>> ANSWERS = new EnumMap<>(Lab.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        List<String> reasons =
                Stream.concat(
                                findAnnotation(context.getElement(), NeedsLab.class).stream()
                                        .flatMap(NeedsLabCondition::reasons),
                                findAnnotation(context.getElement(), InsideLab.class).stream()
                                        .flatMap(
                                                inside ->
                                                        Arrays.stream(inside.value())
                                                                .flatMap(
                                                                        NeedsLabCondition
                                                                                ::reasons)))
                        .distinct()
                        .toList();
        return reasons.isEmpty()
                ? ConditionEvaluationResult.enabled("the machine has it")
                : ConditionEvaluationResult.disabled(String.join("; ", reasons));
    }

    private static Stream<String> reasons(NeedsLab needs) {
        return Arrays.stream(needs.value())
                .flatMap(
                        lab ->
                                lab == Lab.KANATA
                                        ? Arrays.stream(needs.kanata())
                                                .flatMap(
                                                        version -> Kanata.missing(version).stream())
                                        : reasons(lab));
    }

    private static Stream<String> reasons(Lab lab) {
        synchronized (ANSWERS) {
            return ANSWERS.computeIfAbsent(lab, Lab::missing).stream()
                    .map(reason -> lab.title() + " lab: " + reason);
        }
    }
}
