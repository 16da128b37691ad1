<?xml version="1.0" encoding="UTF-8"?>
<!--
  The design of a handout, where it differs from that of the printed edition: a loose sheet with even margins, its title
  over the text, larger type on larger paper.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:d="https://duizhao.org/functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- Whether there are lines for remarks under each passage. -->
  <xsl:param name="lines" as="xs:boolean" select="false()"/>

  <xsl:variable name="large-paper" as="xs:boolean" select="$paper = ('a4', 'letter')"/>
  <xsl:variable name="margin" as="xs:string" select="if ($large-paper) then '20mm' else '14mm'"/>

  <!-- How many lines, how far apart: room for handwriting. -->
  <xsl:variable name="line-count" as="xs:integer" select="4"/>
  <xsl:variable name="line-height" as="xs:string" select="if ($large-paper) then '9mm' else '8mm'"/>

  <!-- What is added above English and above a passage's number, so that they stand on the base line of the Chinese. -->
  <xsl:variable name="sheet-drop" as="map(xs:string, xs:string)" select="
      if ($large-paper) then map { 'english': '3.1pt', 'number': '3.3pt' }
      else map { 'english': '2.7pt', 'number': '2.9pt' }"/>

  <xsl:attribute-set name="text">
    <xsl:attribute name="font-size" select="if ($large-paper) then '11pt' else '9.6pt'"/>
    <xsl:attribute name="line-height" select="if ($large-paper) then '15.5pt' else '13.2pt'"/>
  </xsl:attribute-set>

  <xsl:attribute-set name="chinese">
    <xsl:attribute name="font-size" select="if ($large-paper) then '11pt' else '9.8pt'"/>
    <xsl:attribute name="line-height" select="if ($large-paper) then '18pt' else '15.4pt'"/>
  </xsl:attribute-set>

  <xsl:attribute-set name="small">
    <xsl:attribute name="font-size" select="if ($large-paper) then '9.2pt' else '8.4pt'"/>
    <xsl:attribute name="line-height" select="if ($large-paper) then '12pt' else '10.8pt'"/>
  </xsl:attribute-set>

  <xsl:attribute-set name="section-head">
    <xsl:attribute name="font-size" select="if ($large-paper) then '13pt' else '11.5pt'"/>
    <xsl:attribute name="line-height" select="if ($large-paper) then '18pt' else '15pt'"/>
    <xsl:attribute name="space-before">14pt</xsl:attribute>
    <xsl:attribute name="space-after">5pt</xsl:attribute>
  </xsl:attribute-set>

  <!-- As high as the leading allows without the mark opening the line. -->
  <xsl:attribute-set name="note-mark">
    <xsl:attribute name="baseline-shift" select="if ($large-paper) then '3.2pt' else '2.8pt'"/>
  </xsl:attribute-set>
</xsl:stylesheet>
