package io.certwatch.platform.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The statuses of an operation: all its successes, and the errors that its path, parameters and body do not imply, such as 409.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Answers {
    int[] value() default {};

    /** The media type of responses that are not JSON, if nothing else declares it. */
    String[] media() default {};
}
