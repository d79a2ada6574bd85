package dev.goenv.examples.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The pages in a real Chromium. */
class ExportIT {
    /** It looks for its own description of this very Chromium, warns that there is none, and needs none. */
    private static final Logger DEVTOOLS = Logger.getLogger("org.openqa.selenium.devtools");

    private static final int PHONE = 360;

    @TempDir
    private static Path folder;

    private static ChromeDriver browser;

    @BeforeAll
    static void open() {
        new Export(Lab.folder(), LessonReader.lessons(Lab.folder().resolve("lessons"))).to(folder);
        DEVTOOLS.setLevel(Level.SEVERE);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium", "chromium-browser", "google-chrome"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--hide-scrollbars",
                "--force-device-scale-factor=1",
                "--window-size=900,700");
        options.setCapability("goog:loggingPrefs", logs);
        System.setProperty(
                ChromeDriverService.CHROME_DRIVER_EXE_PROPERTY,
                program("chromedriver").getPath());
        browser = new ChromeDriver(options);
    }

    private static File program(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(path -> new File(path, name)))
                .filter(File::canExecute)
                .findFirst()
                .orElseThrow(() -> new AssertionError("none of " + List.of(names)
                        + " is on PATH, and the pages are only proven in a real browser; to fix: run .ci/setup"));
    }

    @AfterAll
    static void close() {
        browser.quit();
    }

    private static List<String> complaints() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    private static void screenshot(String name) throws IOException {
        Path target = Files.createDirectories(Path.of("target/workshop"));
        Files.write(target.resolve(name), browser.getScreenshotAs(OutputType.BYTES));
    }

    @Test
    void a_reader_follows_a_lesson_unfolds_a_hint_and_changes_the_language() throws IOException {
        browser.get(folder.resolve("index.html").toUri().toString());
        browser.findElement(By.linkText("GOROOT points at the project")).click();
        assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("1 GOROOT points at the project");

        WebElement hint = browser.findElement(By.xpath("//details[summary='Hint 3']"));
        WebElement inside = hint.findElement(By.tagName("p"));
        assertThat(inside.isDisplayed()).isFalse();
        hint.findElement(By.tagName("summary")).click();
        assertThat(inside.getText()).isEqualTo("Nothing has to be set at all. Which line of the Dockerfile can go?");
        browser.executeScript("window.scrollTo(0, 0)");
        screenshot("lesson.png");

        browser.findElement(By.cssSelector("a[lang=zh]")).click();
        assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("1 GOROOT 指向了项目目录");
        screenshot("lesson.zh.png");

        browser.findElement(By.cssSelector("a[href='index.zh.html']")).click();
        assertThat(browser.findElements(By.cssSelector("ol.lessons a"))).hasSize(2);
        assertThat(complaints()).isEmpty();
    }

    /** A policy that this page breaks is told by the console, so its silence means something. */
    @Test
    void the_policy_of_the_pages_is_in_force() {
        browser.get(folder.resolve("index.html").toUri().toString());

        Object font = browser.executeScript("const style = document.createElement('style');"
                + " style.textContent = 'h1 { font-size: 1px }'; document.head.append(style);"
                + " return getComputedStyle(document.querySelector('h1')).fontSize");

        assertThat(font).isNotEqualTo("1px");
        assertThat(complaints()).singleElement().asString().contains("Content Security Policy");
    }

    @Test
    void no_page_is_wider_than_a_phone_even_unfolded() throws IOException {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", PHONE, "height", 740, "deviceScaleFactor", 1, "mobile", true));
        try (Stream<Path> pages = Files.list(folder)) {
            for (Path page :
                    pages.filter(one -> one.toString().endsWith(".html")).toList()) {
                browser.get(page.toUri().toString());
                browser.executeScript("document.querySelectorAll('details').forEach(one => one.open = true)");

                assertThat(browser.executeScript("return document.documentElement.scrollWidth"))
                        .as(page.getFileName().toString())
                        .isEqualTo((long) PHONE);
            }
        } finally {
            browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
        assertThat(complaints()).isEmpty();
    }
}
