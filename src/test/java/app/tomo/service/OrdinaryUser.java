package app.tomo.service;

import app.tomo.bus.Arrivals;
import app.tomo.bus.Bus;
import app.tomo.bus.BusAddress;
import app.tomo.bus.PrivateBus;
import app.tomo.bus.dbusjava.DBusJavaConnector;
import app.tomo.model.Activity;
import app.tomo.model.Limits;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.runtime.Subscription;
import app.tomo.runtime.SystemTime;

import java.time.Duration;

/// A program that an ordinary user runs: looks at a unit of the machine while somebody else starts and stops it, then
/// tries to change it. Prints a line for each thing it saw.
///
///     OrdinaryUser UNIT
final class OrdinaryUser {
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private OrdinaryUser() {}

    static void main(String[] arguments) throws Exception {
        try (SystemTime time = new SystemTime();
                Bus bus =
                        new DBusJavaConnector(BusAddress.system(System.getenv()), PrivateBus.TIMES)
                                .connect()) {
            var unit =
                    new SystemdServiceManager(
                            Scope.SYSTEM,
                            arguments[0],
                            bus,
                            new FakeDaemonKind(),
                            time,
                            time,
                            () -> Limits.DEFAULT);
            Arrivals<ServiceReading> told = new Arrivals<>();
            try (Subscription _ = unit.follow(told)) {
                told.next(ServiceManagerContract.shows(Activity.INACTIVE));
                IO.println("looking");
                told.next(ServiceManagerContract.shows(Activity.ACTIVE));
                IO.println("saw it start");
                told.next(ServiceManagerContract.shows(Activity.INACTIVE));
                IO.println(ServiceManagerContract.seen(unit.read()).lastExit());
            }
            IO.println("start: " + unit.start(DEADLINE));
            IO.println("restart: " + unit.restart(DEADLINE));
            IO.println("stop: " + unit.stop(DEADLINE));
            IO.println("kill: " + unit.kill(DEADLINE));
        }
        System.exit(0);
    }
}
