package org.therapyatlas.corpus;

import java.io.Serializable;

/**
 * One input file.
 *
 * @param path where it stands, qualified with its filesystem
 * @param name its path below the input root, as published
 * @param bytes its size as stored
 */
public record SourceFile(String path, String name, long bytes) implements Serializable {}
