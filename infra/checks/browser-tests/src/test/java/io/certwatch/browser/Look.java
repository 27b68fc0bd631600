package io.certwatch.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.stream.Stream;

/**
 * How a person looks at the page.
 *
 * @param language {@code zh} or {@code en}
 * @param width of the window in CSS pixels
 */
record Look(String language, boolean dark, int width) {

    static final Look USUAL = new Look("en", false, 1280);
    static final Look CHINESE_DARK_PHONE = new Look("zh", true, 360);

    /** Each story is told in both. */
    static Stream<Look> ofStories() {
        return Stream.of(USUAL, CHINESE_DARK_PHONE);
    }

    String theme() {
        return dark ? "dark" : "light";
    }

    ColorScheme scheme() {
        return dark ? ColorScheme.DARK : ColorScheme.LIGHT;
    }

    String locale() {
        return language.equals("zh") ? "zh-CN" : "en-GB";
    }

    int height() {
        return width < 600 ? 780 : 900;
    }

    @Override
    public String toString() {
        return language + "-" + theme() + "-" + width;
    }
}
