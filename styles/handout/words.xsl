<?xml version="1.0" encoding="UTF-8"?>
<!-- Glossary and vocabulary. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:d="https://duizhao.org/functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template name="sheet-section-head">
    <xsl:param name="div" as="element(div)"/>
    <fo:block id="{$div/@xml:id}" xsl:use-attribute-sets="section-head" role="H2"><xsl:value-of select="d:section-title($div)"/></fo:block>
  </xsl:template>

  <xsl:template match="div[@type = 'glossary']" mode="sheet">
    <xsl:call-template name="sheet-section-head"><xsl:with-param name="div" select="."/></xsl:call-template>
    <xsl:for-each select="entry">
      <fo:block id="{@xml:id}" xsl:use-attribute-sets="english small" space-after="3.5pt" start-indent="4mm" text-indent="-4mm" text-align="start">
        <fo:inline font-family="Song, Latin, Kai" font-weight="bold" font-size="106%" fox:abbreviation="lang:{form/orth[1]/@xml:lang}">
          <xsl:value-of select="form/orth[1]"/>
        </fo:inline>
        <xsl:text> </xsl:text>
        <fo:inline fox:abbreviation="lang:zh-Latn-pinyin" hyphenate="false"><xsl:value-of select="form/pron"/></fo:inline>
        <xsl:text> </xsl:text>
        <fo:inline font-weight="bold"><xsl:value-of select="sense/gloss"/></fo:inline>
        <xsl:text>. </xsl:text>
        <xsl:apply-templates select="sense/def/node()" mode="inline"/>
        <xsl:for-each select="sense/cit">
          <xsl:value-of select="if (position() gt 1) then '; ' else ' Here '"/>
          <fo:inline font-style="italic"><xsl:value-of select="quote"/></fo:inline>
          <xsl:text> </xsl:text>
          <fo:inline font-weight="bold"><xsl:value-of select="ref ! d:siglum(@corresp)" separator=", "/></fo:inline>
        </xsl:for-each>
        <xsl:if test="sense/cit">.</xsl:if>
        <xsl:apply-templates select="note[@type = 'source']" mode="inline"/>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="div[@type = 'vocabulary']" mode="sheet">
    <xsl:call-template name="sheet-section-head"><xsl:with-param name="div" select="."/></xsl:call-template>
    <fo:block xsl:use-attribute-sets="label" text-align="start" hyphenate="false" space-after="4pt">
      <xsl:apply-templates select="p/node()" mode="inline"/>
    </fo:block>
    <fo:table table-layout="fixed" width="100%" border-collapse="separate" xsl:use-attribute-sets="small">
      <fo:table-column column-width="proportional-column-width(31)"/>
      <fo:table-column column-width="proportional-column-width(30)"/>
      <fo:table-column column-width="proportional-column-width(43)"/>
      <fo:table-header>
        <fo:table-row>
          <xsl:for-each select="'Word', 'Pinyin', 'Meaning'">
            <fo:table-cell padding-bottom="1.5pt"><fo:block xsl:use-attribute-sets="label" text-align="start" border-bottom="{$hairline}"><xsl:value-of select="."/></fo:block></fo:table-cell>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:for-each select="entry">
          <fo:table-row keep-together.within-column="always">
            <fo:table-cell padding-top="1.5pt" padding-end="4pt">
              <fo:block text-align="start" font-family="Song, Latin, Kai" hyphenate="false" xml:lang="{form/orth/@xml:lang}"
                  font-weight="{if (@type = 'term') then 'bold' else 'normal'}"><xsl:value-of select="form/orth"/></fo:block>
            </fo:table-cell>
            <fo:table-cell padding-top="1.5pt" padding-end="4pt">
              <fo:block text-align="start" hyphenate="false" xml:lang="zh-Latn-pinyin"><xsl:value-of select="form/pron"/></fo:block>
            </fo:table-cell>
            <fo:table-cell padding-top="1.5pt">
              <fo:block text-align="start" hyphenate="false"><xsl:apply-templates select="sense/gloss" mode="inline"/></fo:block>
            </fo:table-cell>
          </fo:table-row>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>
</xsl:stylesheet>
