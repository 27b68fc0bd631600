package io.certwatch.platform.web;

import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.time.Day;
import java.time.LocalDate;

/** A day as a parameter of a request. */
public final class DayParameter {

    private DayParameter() {}

    /** @throws RequestProblem a 400 unless it is {@link Day#FORM} */
    public static LocalDate read(String name, String written) {
        return Day.read(written).orElseThrow(() -> RequestProblem.invalid(name, PlatformText.of("fault.no-day")));
    }
}
