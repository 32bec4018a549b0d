package app.tomo.simulator;

import app.tomo.lab.Lab;
import app.tomo.lab.NeedsLab;

import org.junit.jupiter.api.Nested;

/// The contract is what real kanatas do.
class RealKanataContractTest {
    @Nested
    @NeedsLab(value = Lab.KANATA, kanata = "1.9.0")
    class Version1_9 extends LinkContract {
        Version1_9() {
            super("1.9.0", config -> RealPeer.start("1.9.0", config));
        }
    }

    @Nested
    @NeedsLab(value = Lab.KANATA, kanata = "1.10.1")
    class Version1_10 extends ReloadContract {
        Version1_10() {
            super("1.10.1", config -> RealPeer.start("1.10.1", config));
        }
    }

    @Nested
    @NeedsLab(value = Lab.KANATA, kanata = "1.11.0")
    class Version1_11 extends ReloadContract {
        Version1_11() {
            super("1.11.0", config -> RealPeer.start("1.11.0", config));
        }
    }

    @Nested
    @NeedsLab(value = Lab.KANATA, kanata = "1.12.1-prerelease-1")
    class Version1_12 extends ReloadContract {
        Version1_12() {
            super("1.12.1-prerelease-1", config -> RealPeer.start("1.12.1-prerelease-1", config));
        }
    }
}
