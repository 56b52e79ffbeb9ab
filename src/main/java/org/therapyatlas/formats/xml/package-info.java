/** XML as all readers of XML formats walk it, whatever the records in it are. */
package org.therapyatlas.formats.xml;
