package io.certwatch.catalogue;

import io.certwatch.platform.text.FieldFault;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Localized;
import java.util.List;

/** Sentences as an English reader sees them. */
public final class InEnglish {

    private InEnglish() {}

    /** Each as {@code field: reason}. */
    public static List<String> faults(List<FieldFault> faults) {
        return faults.stream()
                .map(fault -> fault.field() + ": " + fault.reason())
                .toList();
    }

    public static List<String> texts(List<? extends Localized> texts) {
        return texts.stream().map(text -> text.in(Language.EN)).toList();
    }
}
