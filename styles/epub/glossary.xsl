<?xml version="1.0" encoding="UTF-8"?>
<!-- The glossary: each term with its reading, its definition, how the witnesses render it and where it occurs. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:epub="http://www.idpf.org/2007/ops"
    xmlns:book="urn:duizhao:book"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template match="div[@type = 'glossary']" mode="document">
    <xsl:call-template name="document">
      <xsl:with-param name="name" select="'glossary'"/>
      <xsl:with-param name="title" select="book:word('glossary')"/>
      <xsl:with-param name="division" select="'backmatter'"/>
      <xsl:with-param name="landmark" select="'glossary'"/>
      <xsl:with-param name="content">
        <section id="{@xml:id}" class="glossary" epub:type="glossary" role="doc-glossary">
          <h1><xsl:value-of select="book:word('glossary')"/></h1>
          <dl><xsl:apply-templates select="entry"/></dl>
        </section>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="entry">
    <xsl:variable name="id" select="@xml:id"/>
    <!-- The anchor holds the whole entry: Kobo shows in a popup what a link further on leads to. -->
    <div id="{@xml:id}" class="glossary-entry">
      <dt epub:type="glossterm">
        <!-- Bold where a reader has no styles too. -->
        <dfn><xsl:sequence select="book:lang(form/orth[1]/@xml:lang)"/>
          <strong><xsl:value-of select="form/orth[1]"/></strong>
        </dfn>
        <xsl:for-each select="form/orth[position() gt 1]">
          <xsl:text> </xsl:text>
          <span class="traditional"><xsl:sequence select="book:lang(@xml:lang)"/><xsl:value-of select="."/></span>
        </xsl:for-each>
        <xsl:for-each select="form/pron">
          <xsl:text> </xsl:text>
          <span class="pinyin"><xsl:sequence select="book:lang('zh-Latn-pinyin')"/><xsl:value-of select="."/></span>
        </xsl:for-each>
        <xsl:text> </xsl:text>
        <strong class="headword"><xsl:value-of select="sense/gloss"/></strong>
      </dt>
      <dd epub:type="glossdef">
        <p><xsl:apply-templates select="sense/def/node()"/></p>
        <xsl:if test="sense/cit">
          <table class="renderings">
            <caption>Renderings</caption>
            <thead>
              <tr><th scope="col">Rendering</th><th scope="col">Where</th></tr>
            </thead>
            <tbody>
              <xsl:for-each select="sense/cit">
                <tr>
                  <td><xsl:value-of select="quote"/></td>
                  <td>
                    <xsl:for-each select="ref">
                      <xsl:if test="position() gt 1">; </xsl:if>
                      <xsl:call-template name="siglum">
                        <xsl:with-param name="pointer" select="@corresp"/>
                      </xsl:call-template>
                      <xsl:for-each select="tokenize(@target)">
                        <xsl:value-of select="if (position() = 1) then ' ' else ', '"/>
                        <xsl:call-template name="place"><xsl:with-param name="pointer" select="."/></xsl:call-template>
                      </xsl:for-each>
                    </xsl:for-each>
                  </td>
                </tr>
              </xsl:for-each>
            </tbody>
          </table>
        </xsl:if>
        <p class="occurrences">
          <xsl:text>In </xsl:text>
          <xsl:for-each select="note[@type = 'occurrences']/ref">
            <xsl:if test="position() gt 1">, </xsl:if>
            <!-- Back to the very word, which is linked once in every passage that has it. -->
            <xsl:call-template name="place">
              <xsl:with-param name="pointer" select="'#' || $id || '-in-' || substring(@target, 2)"/>
              <xsl:with-param name="text" select="substring(@target, 2)"/>
            </xsl:call-template>
          </xsl:for-each>
          <xsl:for-each select="xr[@type = 'see']">
            <xsl:text>. See also </xsl:text>
            <xsl:for-each select="ref">
              <xsl:if test="position() gt 1">, </xsl:if>
              <xsl:variable name="entry" select="book:by-id(@target)"/>
              <a href="{@target}">
                <span>
                  <xsl:sequence select="book:lang($entry/form/orth[1]/@xml:lang)"/>
                  <xsl:value-of select="$entry/form/orth[1]"/>
                </span>
                <xsl:text> </xsl:text>
                <xsl:value-of select="$entry/sense/gloss"/>
              </a>
            </xsl:for-each>
          </xsl:for-each>
          <xsl:text>.</xsl:text>
          <xsl:for-each select="note[@type = 'source']">
            <xsl:text> </xsl:text>
            <span class="grounds"><xsl:apply-templates select="." mode="grounds"/></span>
          </xsl:for-each>
        </p>
      </dd>
    </div>
  </xsl:template>

</xsl:stylesheet>
