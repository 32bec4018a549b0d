package app.tomo.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import app.tomo.model.Facts;
import app.tomo.model.Outcome;
import app.tomo.runtime.DaemonControl;
import app.tomo.runtime.DaemonLink;
import app.tomo.runtime.DaemonLog;
import app.tomo.runtime.HealthService;
import app.tomo.runtime.LifecycleService;
import app.tomo.runtime.ServiceControl;
import app.tomo.runtime.ServiceManager;
import app.tomo.runtime.UnitControl;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;

import java.util.List;
import java.util.stream.Stream;

/// The rules of the design that can be read off the classes.
final class Rules {
    private Rules() {}

    static final ArchRule ONLY_LIFECYCLE_CHANGES_A_DAEMON =
            noClasses()
                    .that(not(assignableTo(ServiceControl.class)))
                    .and(not(assignableTo(DaemonControl.class)))
                    .and(not(assignableTo(UnitControl.class)))
                    .and(not(belongToAnyOf(LifecycleService.class)))
                    .should()
                    .callCodeUnitWhere(
                            callsNamed(
                                            ServiceControl.class,
                                            "start",
                                            "stop",
                                            "restart",
                                            "kill",
                                            "end",
                                            "clearOrphans")
                                    .or(
                                            callsNamed(
                                                    DaemonControl.class,
                                                    "reload",
                                                    "switchLayer",
                                                    "actOnKey"))
                                    .or(callsNamed(UnitControl.class, "change")))
                    .as("1. Start, stop, restart and reload go through LifecycleService");

    /// Who orders something of systemd's manager (decisions/who-orders-a-manager.md).
    static final List<String> ORDERERS =
            Stream.of("UnitOrders", "UnitEdit", "UserUnit", "PresetDropIn", "SystemdTrialTimer")
                    .map("app.tomo.service."::concat)
                    .toList();

    /// Only those do.
    static ArchRule ordersComeFrom(List<String> types) {
        return noClasses()
                .that(not(new Named(types.toArray(String[]::new))))
                .should()
                .callMethodWhere(
                        new Call(
                                "orders something of the manager",
                                call ->
                                        call.getTargetOwner()
                                                        .getName()
                                                        .equals("app.tomo.service.SystemdManager")
                                                && call.getName().equals("change")))
                .as("1. Only " + types + " order something of systemd's manager");
    }

    static final ArchRule ONLY_HEALTH_ASKS_THE_DAEMON =
            noClasses()
                    .that(not(assignableTo(ServiceManager.class)))
                    .and(not(assignableTo(DaemonLink.class)))
                    .and(not(assignableTo(DaemonLog.class)))
                    .and(not(belongToAnyOf(HealthService.class)))
                    .and(
                            not(
                                    resideInAnyPackage(
                                            "app.tomo.service..",
                                            "app.tomo.kanata..",
                                            "app.tomo.simulator..")))
                    .should()
                    .callCodeUnitWhere(
                            callsNamed(DaemonLink.class, "open", "ping", "askLayers")
                                    .or(callsNamed(DaemonLog.class, "since"))
                                    .or(callsNamed(ServiceManager.class, "read", "follow")))
                    .as("2. Only HealthService asks whether the daemon runs");

    static final ArchRule NO_PROCESS_OR_SOCKET_ELSEWHERE =
            noClasses()
                    .that(
                            not(
                                    resideInAnyPackage(
                                            "app.tomo.service..",
                                            "app.tomo.kanata..",
                                            "app.tomo.simulator..")))
                    .should()
                    .dependOnClassesThat(
                            belongToAnyOf(
                                    ProcessHandle.class,
                                    ProcessBuilder.class,
                                    java.net.Socket.class,
                                    java.net.ServerSocket.class,
                                    java.net.InetSocketAddress.class))
                    .as("2. Nothing but an adapter asks a process or a socket");

    static final ArchRule ONE_PLACE_MAKES_THE_FACTS =
            noClasses()
                    .that(not(new Named("app.tomo.model.FactsRule")))
                    .should()
                    .callCodeUnitWhere(constructs(Facts.class))
                    .as("3. The five facts are derived in one place");

    static final ArchRule ONE_PLACE_CLAIMS_SUCCESS =
            noClasses()
                    .that(not(new Named("app.tomo.model.Actions", "app.tomo.model.ReloadActions")))
                    .should()
                    .callCodeUnitWhere(
                            constructs(Outcome.Reached.class).or(constructs(Outcome.Applied.class)))
                    .as("5. Success is claimed only where it was verified");

    static final ArchRule TIME_AND_CHANCE_BEHIND_PORTS =
            noClasses()
                    .that(
                            not(
                                    new Named(
                                            "app.tomo.runtime.SystemTime",
                                            "app.tomo.runtime.SystemRandomness")))
                    .should()
                    .callCodeUnitWhere(
                            new Call(
                                    "reads a clock, sleeps or rolls dice", Rules::readsClockOrDice))
                    .as("6. Clock, sleep and randomness only behind their ports");

    static final ArchRule ONE_BRIDGE_TO_FX =
            noClasses()
                    .that(not(new Named("app.tomo.ui.FxBridge")))
                    .should()
                    .callCodeUnitWhere(
                            new Call(
                                    "calls Platform.runLater",
                                    call ->
                                            call.getTargetOwner()
                                                            .getName()
                                                            .equals("javafx.application.Platform")
                                                    && call.getName().equals("runLater")))
                    .as("6. Platform.runLater only in one bridge class");

    static final ArchRule WORDS_ONLY_IN_WORDS =
            noClasses()
                    .that(not(resideInAPackage("app.tomo.words..")))
                    .should()
                    .dependOnClassesThat(
                            belongToAnyOf(
                                    java.util.ResourceBundle.class, java.text.MessageFormat.class))
                    .as("7. Sentences for a person are made in words");

    static final ArchRule CORE_THROWS_NOTHING =
            methods()
                    .that()
                    .areDeclaredInClassesThat(
                            resideInAnyPackage(
                                    "app.tomo.model..", "app.tomo.runtime..", "app.tomo.rules.."))
                    .and(new NotClose())
                    .should(ArchCondition.from(new NoThrows()))
                    .as("7. Exceptions stop at the adapters");

    static final List<ArchRule> ALL =
            List.of(
                    ONLY_LIFECYCLE_CHANGES_A_DAEMON,
                    ONLY_HEALTH_ASKS_THE_DAEMON,
                    NO_PROCESS_OR_SOCKET_ELSEWHERE,
                    ONE_PLACE_MAKES_THE_FACTS,
                    ONE_PLACE_CLAIMS_SUCCESS,
                    TIME_AND_CHANCE_BEHIND_PORTS,
                    ONE_BRIDGE_TO_FX,
                    WORDS_ONLY_IN_WORDS,
                    CORE_THROWS_NOTHING);

    private static boolean readsClockOrDice(JavaCall<?> call) {
        String name = call.getTargetOwner().getName() + "." + call.getName();
        boolean noArguments = call.getTarget().getRawParameterTypes().isEmpty();
        return switch (name) {
            case "java.lang.System.currentTimeMillis",
                    "java.lang.System.nanoTime",
                    "java.lang.Thread.sleep",
                    "java.util.concurrent.TimeUnit.sleep",
                    "java.util.concurrent.TimeUnit.timedWait",
                    "java.util.concurrent.locks.LockSupport.parkNanos",
                    "java.util.concurrent.locks.LockSupport.parkUntil",
                    "java.util.concurrent.CompletableFuture.delayedExecutor",
                    "java.util.concurrent.CompletableFuture.completeOnTimeout",
                    "java.util.concurrent.CompletableFuture.orTimeout",
                    "java.lang.Math.random",
                    "java.util.concurrent.ThreadLocalRandom.current" ->
                    true;
            case "java.lang.Object.wait" -> !noArguments;
            case "java.util.Random.<init>", "java.security.SecureRandom.<init>" -> true;
            default -> name.startsWith("java.time.") && call.getName().equals("now") && noArguments;
        };
    }

    private static DescribedPredicate<JavaCall<?>> callsNamed(Class<?> port, String... names) {
        return new Call(
                "calls " + port.getSimpleName() + "." + List.of(names),
                call ->
                        call.getTargetOwner().isAssignableTo(port)
                                && List.of(names).contains(call.getName()));
    }

    private static DescribedPredicate<JavaCall<?>> constructs(Class<?> type) {
        return new Call(
                "makes a " + type.getSimpleName(),
                call ->
                        call.getTargetOwner().isEquivalentTo(type)
                                && call.getName().equals("<init>"));
    }

    private static final class Call extends DescribedPredicate<JavaCall<?>> {
        private final java.util.function.Predicate<JavaCall<?>> predicate;

        Call(String description, java.util.function.Predicate<JavaCall<?>> predicate) {
            super(description);
            this.predicate = predicate;
        }

        @Override
        public boolean test(JavaCall<?> call) {
            return predicate.test(call);
        }
    }

    private static final class Named extends DescribedPredicate<JavaClass> {
        private final List<String> names;

        Named(String... names) {
            super("are one of " + List.of(names));
            this.names = List.of(names);
        }

        @Override
        public boolean test(JavaClass type) {
            return names.stream()
                    .anyMatch(
                            name ->
                                    type.getName().equals(name)
                                            || type.getName().startsWith(name + "$"));
        }
    }

    private static final class NoThrows extends DescribedPredicate<JavaMethod> {
        NoThrows() {
            super("without a throws clause");
        }

        @Override
        public boolean test(JavaMethod method) {
            return method.getThrowsClause().getTypes().isEmpty();
        }
    }

    private static final class NotClose extends DescribedPredicate<JavaMethod> {
        NotClose() {
            super("are not close()");
        }

        @Override
        public boolean test(JavaMethod method) {
            return !method.getName().equals("close");
        }
    }
}
