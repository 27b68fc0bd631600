package io.certwatch.platform.stored;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the value of a component that a stored document does not have, because an older release wrote it. Without it a
 * primitive component makes the document unreadable, and any other one is null.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface IfMissing {

    /**
     * The value: {@code true} or {@code false}, a number, a text, or the name of a constant. Empty for a list, set or map, which
     * then is empty.
     */
    String value();
}
