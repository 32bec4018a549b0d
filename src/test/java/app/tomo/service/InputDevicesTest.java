package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Keyboard;
import app.tomo.model.Keyboard.State;
import app.tomo.runtime.Subscription;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

@Timeout(180)
class InputDevicesTest {
    private static final String BUTTON =
            """
            I: Bus=0019 Vendor=0000 Product=0001 Version=0000
            N: Name="Power Button"
            P: Phys=LNXPWRBN/button/input0
            H: Handlers=kbd event1
            B: PROP=0
            B: EV=3
            B: KEY=10000000000000 0

            """;
    private static final String AT =
            """
            I: Bus=0011 Vendor=0001 Product=0001 Version=ab41
            N: Name="AT Translated Set 2 keyboard"
            P: Phys=isa0060/serio0/input0
            H: Handlers=sysrq kbd event0 leds
            B: PROP=0
            B: EV=120013
            B: KEY=402000000 3803078f800d001 feffffdfffefffff fffffffffffffffe
            B: MSC=10
            B: LED=7

            """;
    private static final String MOUSE =
            """
            I: Bus=0011 Vendor=0002 Product=0013 Version=0006
            N: Name="VirtualPS/2 VMware VMMouse"
            H: Handlers=mouse0 event3
            B: EV=7
            B: KEY=30000 0 0 0 0

            """;
    private static final String OWN = AT.replace("AT Translated Set 2 keyboard", "kanata");

    private static final Keyboard KEYBOARD =
            new Keyboard("/dev/input/event0", "AT Translated Set 2 keyboard", State.UNKNOWN);

    @TempDir Path folder;

    @Test
    void onlyWhatHasLettersIsAKeyboardAndTheDaemonsOwnIsNone() {
        assertEquals(List.of(KEYBOARD), InputDevices.keyboards(BUTTON + AT + MOUSE + OWN));
        assertEquals(List.of(), InputDevices.keyboards(""));
    }

    @Test
    void aKeyboardThatIsPluggedInIsTold() throws IOException, InterruptedException {
        Path list = Files.writeString(folder.resolve("devices"), BUTTON);
        Path input = Files.createDirectory(folder.resolve("input"));
        LinuxDevices devices =
                new LinuxDevices(list, input, new LoginGroups(folder, folder.resolve("group")));
        assertEquals(List.of(), devices.keyboards());
        CountDownLatch told = new CountDownLatch(1);
        try (Subscription _ = devices.follow(told::countDown)) {
            Files.writeString(list, BUTTON + AT);
            Files.createFile(input.resolve("event0"));
            assertTrue(told.await(60, TimeUnit.SECONDS));
        }
        assertEquals(List.of(KEYBOARD), devices.keyboards());
    }

    @Test
    void whoWasPutIntoAGroupAfterTheLoginNeedsAnother() throws IOException {
        String user = System.getProperty("user.name");
        Path group =
                Files.writeString(
                        folder.resolve("group"),
                        "root:x:0:\ninput:x:991:other\nuinput:x:992:other," + user + "\n");
        process("self", "java", "991 1000");
        assertTrue(new LoginGroups(folder, group).areOlder("uinput"));
        assertFalse(new LoginGroups(folder, group).areOlder("input"), "never was in it");
        process("71", "systemd", "1000 992");
        assertFalse(new LoginGroups(folder, group).areOlder("uinput"), "the manager knows");
    }

    private void process(String pid, String name, String groups) throws IOException {
        Path process = Files.createDirectory(folder.resolve(pid));
        Files.writeString(
                process.resolve("status"),
                "Name:\t" + name + "\nUid:\t1000\t1000\t1000\t1000\nGroups:\t" + groups + "\n");
    }
}
