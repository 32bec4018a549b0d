package app.tomo.simulator;

import org.junit.jupiter.api.Nested;

/// The simulator keeps the contract of every version that it plays.
class SimulatedKanataContractTest {
    @Nested
    class Version1_9 extends LinkContract {
        Version1_9() {
            super("1.9.0", config -> SimulatedPeer.start("1.9.0", config));
        }
    }

    @Nested
    class Version1_10 extends ReloadContract {
        Version1_10() {
            super("1.10.1", config -> SimulatedPeer.start("1.10.1", config));
        }
    }

    @Nested
    class Version1_11 extends ReloadContract {
        Version1_11() {
            super("1.11.0", config -> SimulatedPeer.start("1.11.0", config));
        }
    }

    @Nested
    class Version1_12 extends ReloadContract {
        Version1_12() {
            super("1.12.1", config -> SimulatedPeer.start("1.12.1", config));
        }
    }
}
