package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

class UnitTextTest {
    @Test
    void theCommandIsReadWithItsQuotesAndOverSeveralLines() {
        assertEquals(
                List.of(List.of("/opt/my kanata", "-c", "/a b.kbd", "-p", "5829")),
                UnitText.commands(
                        """
                        [Service]
                        ExecStart=-"/opt/my kanata" -c '/a b.kbd' \\
                            -p 5829
                        Restart=always
                        """));
    }

    @Test
    void whatIsPutInFrontOfTheProgramIsNoPartOfIt() {
        assertEquals(
                List.of(List.of("/bin/a", "b")), UnitText.commands("ExecStart=@-+!!:/bin/a b"));
    }

    @Test
    void anEmptyOneIsNoCommand() {
        assertEquals(
                List.of(List.of("/bin/b")),
                UnitText.commands("ExecStart=\n  ExecStart = /bin/b\n"));
        assertEquals(List.of(), UnitText.commands("# ExecStart=/bin/a\nExecStartPre=/bin/b\n"));
    }
}
