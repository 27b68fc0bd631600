package io.certwatch.platform.stored;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the constant as which constants are read that only newer releases know. Without such a constant they make a document
 * unreadable. An instance that writes the document again stores this constant.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface IfUnknown {}
