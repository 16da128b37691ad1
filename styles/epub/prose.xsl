<?xml version="1.0" encoding="UTF-8"?>
<!-- Running text: paragraphs, quotations, lists, and what stands in them. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:epub="http://www.idpf.org/2007/ops"
    xmlns:book="urn:duizhao:book"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template match="p">
    <p>
      <xsl:call-template name="own-language"/>
      <xsl:if test="@xml:lang and empty(preceding-sibling::*[@xml:lang][not(self::head or self::label)])">
        <xsl:value-of select="book:editors-words(@xml:lang)"/>
      </xsl:if>
      <xsl:apply-templates/>
    </p>
  </xsl:template>

  <!-- The Chinese form of a note or a commentary says that it is Chinese; other prose is in the language around it. -->
  <xsl:template name="own-language">
    <xsl:if test="@xml:lang">
      <xsl:attribute name="class">chinese-form</xsl:attribute>
      <xsl:sequence select="book:lang(@xml:lang)"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="quote">
    <blockquote><xsl:call-template name="own-language"/><xsl:apply-templates/></blockquote>
  </xsl:template>

  <xsl:template match="list[@rend = 'bulleted']">
    <ul><xsl:call-template name="own-language"/><xsl:apply-templates/></ul>
  </xsl:template>

  <xsl:template match="list[@rend = 'numbered']">
    <ol>
      <xsl:call-template name="own-language"/>
      <xsl:if test="item[1]/@n ne '1'"><xsl:attribute name="start" select="item[1]/@n"/></xsl:if>
      <xsl:apply-templates/>
    </ol>
  </xsl:template>

  <xsl:template match="item">
    <li><xsl:apply-templates/></li>
  </xsl:template>

  <xsl:template match="foreign">
    <span><xsl:sequence select="book:lang(@xml:lang)"/><xsl:apply-templates/></span>
  </xsl:template>

  <!-- In brackets, which the text may have already. -->
  <xsl:template match="supplied">
    <xsl:variable name="bracketed" select="matches(., '^\s*\[.*\]\s*$')"/>
    <xsl:if test="not($bracketed)">[</xsl:if>
    <xsl:apply-templates/>
    <xsl:if test="not($bracketed)">]</xsl:if>
  </xsl:template>

  <xsl:template match="hi[@rend = 'italic']">
    <em><xsl:apply-templates/></em>
  </xsl:template>

  <xsl:template match="hi[@rend = 'bold']">
    <strong><xsl:apply-templates/></strong>
  </xsl:template>

  <xsl:template match="code">
    <code><xsl:apply-templates/></code>
  </xsl:template>

  <xsl:template match="lb">
    <br/>
  </xsl:template>

  <xsl:template match="ref">
    <a href="{@target}"><xsl:apply-templates/></a>
  </xsl:template>

  <!-- A citation: the work's short title, and where in it. -->
  <xsl:template match="ref[@type = 'citation']">
    <span class="citation">
      <xsl:text>(</xsl:text>
      <a href="{@target}" epub:type="biblioref" role="doc-biblioref">
        <xsl:value-of select="book:short-title(@target)"/>
      </a>
      <xsl:if test="normalize-space()">
        <xsl:text>, </xsl:text>
        <xsl:apply-templates/>
      </xsl:if>
      <xsl:text>)</xsl:text>
    </span>
  </xsl:template>

  <xsl:function name="book:short-title" as="xs:string">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:sequence select="string((book:by-id($pointer)/@n, substring-after($pointer, '#work-'))[1])"/>
  </xsl:function>

  <xsl:template match="term[@ref]">
    <a class="term" href="{@ref}"><xsl:apply-templates/></a>
  </xsl:template>

  <!-- What a remark rests on: “From A, D and Marx 1867.” “Editors’ own knowledge.” -->
  <xsl:template match="note[@type = 'source']">
    <p class="grounds"><xsl:apply-templates select="." mode="grounds"/></p>
  </xsl:template>

  <xsl:template match="note[@type = 'source']" mode="grounds">
    <xsl:variable name="named" select="ptr[not(@type = 'editors')]"/>
    <xsl:variable name="editors" select="exists(ptr[@type = 'editors'])"/>
    <xsl:if test="$named">
      <xsl:text>From </xsl:text>
      <xsl:for-each select="$named">
        <xsl:choose>
          <xsl:when test="position() = 1"/>
          <xsl:when test="position() = last() and not($editors)"> and </xsl:when>
          <xsl:otherwise>, </xsl:otherwise>
        </xsl:choose>
        <xsl:choose>
          <xsl:when test="@type = 'witness'">
            <xsl:call-template name="siglum">
              <xsl:with-param name="pointer" select="@target"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise>
            <a class="place" href="{@target}"><xsl:value-of select="book:short-title(@target)"/></a>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </xsl:if>
    <xsl:value-of select="if ($editors and $named) then ' and the editors’ own knowledge.'
        else if ($editors) then 'Editors’ own knowledge.' else '.'"/>
  </xsl:template>

  <!-- A section of the front matter; deeper ones have lower headings. -->
  <xsl:template match="div[@type = 'section']">
    <section>
      <xsl:element name="h{min((6, count(ancestor::div[@type = 'section']) + 2))}">
        <xsl:apply-templates select="head/node()"/>
      </xsl:element>
      <xsl:apply-templates select="* except head"/>
    </section>
  </xsl:template>

</xsl:stylesheet>
