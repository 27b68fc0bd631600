package io.certwatch.platform.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that will be removed. Each answer says so in {@code Deprecation} (RFC 9745), {@code Sunset} (RFC 8594) and {@code Link}, and
 * the document marks it as deprecated.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface EndingOperation {

    /** The day from which clients should use something else, such as {@code 2027-03-01}. */
    String deprecatedOn();

    /** The day from which it may no longer answer: at least twelve months later. */
    String removedOn();

    /** The path that takes its place. */
    String successor();
}
